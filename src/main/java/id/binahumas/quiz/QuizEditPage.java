package id.binahumas.quiz;

import id.binahumas.course.SyllabusItem;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** The rules of a quiz and the list of its questions, for its author. */
@Named
@RequestScoped
public class QuizEditPage {

    private static final String HERE = "/organiser/quiz/quiz.xhtml?faces-redirect=true&item=%d&ok=%s";

    @Inject
    QuizService quizzes;

    @Inject
    Posted posted;

    private long item;
    private SyllabusItem row;
    private List<QuestionRow> questions;
    private long attempts;

    @FormField
    @Min(1)
    @Max(1440)
    private Integer minutes;

    @FormField
    @Min(1)
    @Max(100)
    private Integer attemptsAllowed;

    @FormField
    @NotNull
    @Min(0)
    @Max(100)
    private Integer passMark;

    @FormField
    private boolean shuffled;

    public void load() {
        row = quizzes.item(item);
        questions = quizzes.questions(item);
        attempts = quizzes.attempts(item);
        QuizSettings settings = quizzes.settings(item);
        minutes = settings.minutes();
        attemptsAllowed = settings.attemptsAllowed();
        passMark = settings.passMark();
        shuffled = settings.shuffled();
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        quizzes.set(item, new QuizSettings(minutes, attemptsAllowed, passMark, shuffled));
        return HERE.formatted(item, "quizSaved");
    }

    public String earlier() {
        quizzes.moveQuestion(posted.getId(), -1);
        return HERE.formatted(item, "questionMoved");
    }

    public String later() {
        quizzes.moveQuestion(posted.getId(), 1);
        return HERE.formatted(item, "questionMoved");
    }

    public String remove() {
        quizzes.removeQuestion(posted.getId());
        return HERE.formatted(item, "questionRemoved");
    }

    public BigDecimal getPoints() {
        return questions.stream().map(QuestionRow::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public QuestionKind[] getKinds() {
        return QuestionKind.values();
    }

    public SyllabusItem getRow() {
        return row;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public long getAttempts() {
        return attempts;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public Integer getAttemptsAllowed() {
        return attemptsAllowed;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public boolean isShuffled() {
        return shuffled;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }
}
