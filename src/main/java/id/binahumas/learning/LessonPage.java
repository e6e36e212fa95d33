package id.binahumas.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reading a lesson; and the way into a module, which leads to where the reader stopped. */
@Named
@RequestScoped
public class LessonPage {

    private static final String LESSON =
            "/trainee/learning/lesson.xhtml?faces-redirect=true&enrolment=%d&item=%d&lesson=%d";
    private static final String PATH = "/trainee/enrolment/my.xhtml?faces-redirect=true&id=%d&ok=moduleDone";

    @Inject
    LessonService lessons;

    private long enrolment;
    private long item;
    private long lesson;
    private LessonView view;

    public String resume() {
        Long next = lessons.resume(enrolment, item);
        return next == null ? null : LESSON.formatted(enrolment, item, next);
    }

    public void load() {
        view = lessons.read(enrolment, item, lesson);
    }

    public String done() {
        Long next = lessons.done(enrolment, item, lesson);
        return next == null ? PATH.formatted(enrolment) : LESSON.formatted(enrolment, item, next);
    }

    public LessonView getView() {
        return view;
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

    public long getLesson() {
        return lesson;
    }

    public void setLesson(long lesson) {
        this.lesson = lesson;
    }
}
