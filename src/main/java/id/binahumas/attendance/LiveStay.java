package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody's stay in a live session. The page beside the meeting beats about every minute; each minute of the server's clock counts
 * once however often it beats, a short gap is bridged, a long one is not.
 */
@Entity
@Table(name = "live_stay")
public class LiveStay extends BaseEntity {

    /** A beat that is late by no more than this many minutes was on its way. */
    static final int GAP = 3;

    private static final int SECONDS = 60;

    private long sessionId;
    private long enrolmentId;
    private Instant enteredAt;
    private Long lastMinute;
    private int minutes;

    protected LiveStay() {}

    LiveStay(long sessionId, long enrolmentId, Instant now) {
        this.sessionId = sessionId;
        this.enrolmentId = enrolmentId;
        this.enteredAt = now;
    }

    /** Counts the minute it is now, between the session's start and end, never more than the session has. */
    void beat(Instant from, Instant to, int most, Instant now) {
        if (now.isBefore(from) || !now.isBefore(to)) {
            return;
        }
        long minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        if (lastMinute != null && minute <= lastMinute) {
            return;
        }
        long step = lastMinute == null || minute - lastMinute > GAP ? 1 : minute - lastMinute;
        minutes = (int) Math.min(most, minutes + step);
        lastMinute = minute;
    }

    /** Its page has beaten; where nothing ever did, only the entering is known. */
    public boolean hasBeaten() {
        return lastMinute != null;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public int minutes() {
        return minutes;
    }
}
