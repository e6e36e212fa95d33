package id.binahumas.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Before a quiz: its rules, the attempts so far, and the start of another one. */
@Named
@RequestScoped
public class QuizIntroPage {

    private static final String ATTEMPT = "/trainee/quiz/attempt.xhtml?faces-redirect=true&id=%d";

    @Inject
    AttemptService attempts;

    private long enrolment;
    private long item;
    private QuizIntro intro;

    public void load() {
        intro = attempts.intro(enrolment, item);
    }

    public String start() {
        return ATTEMPT.formatted(attempts.start(enrolment, item));
    }

    public QuizIntro getIntro() {
        return intro;
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }
}
