package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A participant's attendance at one session (presensi). There is one entry each; whoever changes it says why. */
@Entity
@Table(name = "presence")
public class Presence extends BaseEntity {

    private long sessionId;
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    private PresenceStatus status;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private PresenceSource source;

    private Instant notedAt;
    private Long notedBy;
    private String reason;

    protected Presence() {}

    Presence(long sessionId, PresenceMark mark, int sessionMinutes, PresenceSource source, Long by, Instant now) {
        this.sessionId = sessionId;
        this.enrolmentId = mark.enrolmentId();
        note(mark, sessionMinutes, source, by, now);
    }

    /** Came in by themselves; what the committee noted of somebody may be wrong. */
    boolean isSeen() {
        return status == PresenceStatus.PRESENT && source != PresenceSource.MANUAL;
    }

    /** Leave that was granted; whoever comes nevertheless does not use it. */
    boolean isLeave() {
        return source == PresenceSource.LEAVE && status != PresenceStatus.PRESENT;
    }

    /** Somebody came in spite of their leave. */
    void come(PresenceMark mark, int sessionMinutes, PresenceSource from, Long by, Instant now) {
        note(mark, sessionMinutes, from, by, now);
    }

    boolean says(PresenceMark mark, int sessionMinutes) {
        return status == mark.status() && minutes == minutesOf(mark, sessionMinutes);
    }

    void correct(PresenceMark mark, int sessionMinutes, String why, Long by, Instant now) {
        if (why == null) {
            throw new Refusal("attendance.reason");
        }
        reason = Texts.plain(why, 500);
        note(mark, sessionMinutes, PresenceSource.MANUAL, by, now);
    }

    private void note(PresenceMark mark, int sessionMinutes, PresenceSource from, Long by, Instant now) {
        status = mark.status();
        minutes = minutesOf(mark, sessionMinutes);
        source = from;
        notedBy = by;
        notedAt = now;
    }

    private static int minutesOf(PresenceMark mark, int sessionMinutes) {
        if (mark.minutes() != null && (mark.minutes() < 0 || mark.minutes() > sessionMinutes)) {
            throw new Refusal("attendance.minutes", sessionMinutes);
        }
        if (mark.status() != PresenceStatus.PRESENT) {
            return 0;
        }
        return mark.minutes() == null ? sessionMinutes : mark.minutes();
    }

    public long sessionId() {
        return sessionId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public PresenceStatus status() {
        return status;
    }

    public int minutes() {
        return minutes;
    }

    public PresenceSource source() {
        return source;
    }

    public Instant notedAt() {
        return notedAt;
    }

    /** The account or the guest's link by which it was noted; null when the house itself did. */
    Long notedBy() {
        return notedBy;
    }

    public String reason() {
        return reason;
    }
}
