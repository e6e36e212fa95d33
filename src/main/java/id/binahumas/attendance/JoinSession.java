package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;

/** A live session as its participant sees it at the door; the meeting's address is for who has entered. */
public record JoinSession(
        long id,
        String title,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        long enrolmentId,
        boolean online,
        boolean open,
        String meetingUrl,
        Integer minPercent) {

    public Instant doorsOpenAt() {
        return startsAt.minus(ClassSession.DOORS_OPEN);
    }

    /** Staying counts, and so the page stays open beside the meeting. */
    public boolean counted() {
        return minPercent != null;
    }

    public boolean entered() {
        return meetingUrl != null;
    }
}
