package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What stands on the wall of a room: the code of this moment, how many have come of how many, and who came last. */
public record RoomScreen(
        ClassSession session,
        ZoneId zone,
        String runTitle,
        CheckInCode code,
        Instant now,
        boolean open,
        long present,
        long participants,
        List<String> latest) {

    public RoomScreen {
        latest = List.copyOf(latest);
    }

    public boolean over() {
        return !now.isBefore(session.endsAt());
    }

    public Instant doorsOpenAt() {
        return session.startsAt().minus(ClassSession.DOORS_OPEN);
    }
}
