package id.binahumas.quiz;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;

/** An attempt: working on it, looking it over, its result. */
@Named
@RequestScoped
public class AttemptPage {

    private static final String WORK = "/trainee/quiz/attempt.xhtml?faces-redirect=true&id=%d";
    private static final String REVIEW = "/trainee/quiz/review.xhtml?faces-redirect=true&id=%d";
    private static final String RESULT = "/trainee/quiz/result.xhtml?faces-redirect=true&id=%d";

    @Inject
    AttemptService attempts;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    private long id;
    private AttemptView view;

    /** For the pages of an attempt that is going on; one that is over has a result. */
    public String load() {
        view = attempts.view(id);
        return view.attempt().isOpen() ? null : RESULT.formatted(id);
    }

    /** For the result; an attempt that is going on has none yet. */
    public String loadResult() {
        view = attempts.view(id);
        return view.attempt().isOpen() ? WORK.formatted(id) : null;
    }

    public String save() {
        List<Answer> answers = view.questions().stream().map(this::sent).toList();
        if (errors.isAny()) {
            return null;
        }
        attempts.answerAll(id, answers);
        return REVIEW.formatted(id);
    }

    public String submit() {
        attempts.submit(id);
        return RESULT.formatted(id);
    }

    private Answer sent(AttemptQuestion question) {
        String name = "q" + question.no();
        return question.kind().isPicked()
                ? new Answer(
                        question.no(),
                        posted.ids(name).stream().map(Long::intValue).toList(),
                        null)
                : new Answer(question.no(), List.of(), posted.text(name, Given.LONGEST_TEXT));
    }

    /** What the page shows as answered: what was just sent and refused, else what is kept. */
    public Given given(AttemptQuestion question) {
        if (!posted.is("save")) {
            return question.given();
        }
        Answer answer = sent(question);
        return new Given(new HashSet<>(answer.picked()), answer.typed());
    }

    public AttemptView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
