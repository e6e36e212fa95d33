package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** So long before their first session of a run, or of each of its days, its participants are reminded. What was due before the rule was made stays unsaid. */
@Entity
@Table(name = "reminder_rule")
public class ReminderRule extends BaseEntity {

    static final int LONGEST_HOURS = 30 * 24;

    private long runId;
    private int hoursBefore;

    @Enumerated(EnumType.STRING)
    private ReminderAnchor anchor;

    private Instant since;

    protected ReminderRule() {}

    ReminderRule(long runId, int hoursBefore, ReminderAnchor anchor, Instant now) {
        if (hoursBefore < 1 || hoursBefore > LONGEST_HOURS) {
            throw new Refusal("reminder.hours", LONGEST_HOURS / 24);
        }
        this.runId = runId;
        this.hoursBefore = hoursBefore;
        this.anchor = anchor;
        this.since = now;
    }

    /** The same for a run that is made after this one. */
    ReminderRule copyTo(long otherRunId, Instant now) {
        return new ReminderRule(otherRunId, hoursBefore, anchor, now);
    }

    Instant dueFor(Instant start) {
        return start.minus(Duration.ofHours(hoursBefore));
    }

    boolean isDueFor(Instant start, Instant now) {
        Instant due = dueFor(start);
        return start.isAfter(now) && !due.isAfter(now) && !due.isBefore(since);
    }

    public long runId() {
        return runId;
    }

    public int hoursBefore() {
        return hoursBefore;
    }

    public ReminderAnchor anchor() {
        return anchor;
    }
}
