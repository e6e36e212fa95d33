package id.binahumas.quiz;

import id.binahumas.course.SyllabusItem;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes one question of any kind; the kind is chosen before and stays. */
@Named
@RequestScoped
public class QuestionEditPage {

    private static final String LIST = "/organiser/quiz/quiz.xhtml?faces-redirect=true&item=%d&ok=questionSaved";
    private static final int LINES = 6;
    private static final int SPARE_LINES = 2;

    @Inject
    QuizService quizzes;

    @Inject
    Posted posted;

    private long item;
    private Long question;
    private QuestionKind kind = QuestionKind.SINGLE;
    private SyllabusItem row;
    private int version;
    private long attempts;
    private List<ChoiceDraft> choices = List.of();

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 2000)
    private String text;

    @FormField(multiline = true)
    @Size(max = 2000)
    private String feedback;

    @FormField
    @NotNull
    private BigDecimal points = BigDecimal.ONE;

    @FormField
    private boolean truth = true;

    public void load() {
        row = quizzes.item(item);
        attempts = quizzes.attempts(item);
        if (question == null) {
            return;
        }
        Question known = quizzes.question(question);
        kind = known.kind();
        version = known.version();
        text = known.text();
        feedback = known.feedback();
        points = known.points();
        choices = known.choices().stream()
                .map(c -> new ChoiceDraft(c.text(), c.correct()))
                .toList();
        truth = choices.stream().anyMatch(c -> c.correct() && c.text().equals("true"));
    }

    public String save() {
        choices = typed();
        if (!posted.fill(this)) {
            return null;
        }
        QuestionDraft draft = kind == QuestionKind.TRUE_FALSE
                ? QuestionDraft.statement(text, feedback, points, truth)
                : new QuestionDraft(kind, text, feedback, points, choices);
        if (question == null) {
            quizzes.addQuestion(item, draft);
        } else {
            quizzes.writeQuestion(question, posted.getVersion(), draft);
        }
        return LIST.formatted(item);
    }

    /** Every line of the form, ticked or not; all lines of a short answer are accepted. */
    private List<ChoiceDraft> typed() {
        List<String> lines = posted.values("choice");
        List<String> ticked = posted.values("correct");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ChoiceDraft(
                        lines.get(i), kind == QuestionKind.SHORT_TEXT || ticked.contains(String.valueOf(i))))
                .toList();
    }

    /** What is there, and some empty lines below. */
    public List<ChoiceDraft> getLines() {
        List<ChoiceDraft> lines = new ArrayList<>(
                choices.stream().filter(c -> !c.text().isBlank()).toList());
        int count = Math.max(LINES, lines.size() + SPARE_LINES);
        while (lines.size() < count) {
            lines.add(new ChoiceDraft("", false));
        }
        return lines;
    }

    public SyllabusItem getRow() {
        return row;
    }

    public int getVersion() {
        return version;
    }

    public long getAttempts() {
        return attempts;
    }

    public String getText() {
        return text;
    }

    public String getFeedback() {
        return feedback;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public boolean isTruth() {
        return truth;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }

    public Long getQuestion() {
        return question;
    }

    public void setQuestion(Long question) {
        this.question = question;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }
}
