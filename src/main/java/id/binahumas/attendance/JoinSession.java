package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;

/** A live session as its participant sees it at the door. */
public record JoinSession(ClassSession session, ZoneId zone, long enrolmentId, boolean open, boolean noted) {

    public Instant doorsOpenAt() {
        return session.startsAt().minus(ClassSession.DOORS_OPEN);
    }
}
