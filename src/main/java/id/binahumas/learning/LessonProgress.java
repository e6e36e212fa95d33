package id.binahumas.learning;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far one participant is in one lesson: opened, read up to here, done. Once done it stays done. */
@Entity
@Table(name = "lesson_progress")
public class LessonProgress extends BaseEntity {

    private static final int END = 1000;

    private long enrolmentId;
    private long lessonId;
    private Instant openedAt;
    private Instant seenAt;
    private Instant doneAt;
    private int reached;

    protected LessonProgress() {}

    LessonProgress(long enrolmentId, long lessonId, Instant now) {
        this.enrolmentId = enrolmentId;
        this.lessonId = lessonId;
        this.openedAt = now;
        this.seenAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    /** The place in the text, in thousandths, where reading goes on, on whatever device. */
    void reach(int thousandth, Instant now) {
        reached = Math.max(0, Math.min(END, thousandth));
        seenAt = now;
    }

    void done(Instant now) {
        seenAt = now;
        if (doneAt == null) {
            doneAt = now;
        }
    }

    public long lessonId() {
        return lessonId;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public int reached() {
        return reached;
    }
}
