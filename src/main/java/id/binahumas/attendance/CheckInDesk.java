package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The committee's table at the door of a session: everybody whose session it is, and who has come. */
public record CheckInDesk(ClassSession session, ZoneId zone, String runTitle, List<PresenceRow> rows, boolean open) {

    public CheckInDesk {
        rows = List.copyOf(rows);
    }

    public long come() {
        return rows.stream().filter(r -> r.noted() && !r.leave()).count();
    }

    public Instant doorsOpenAt() {
        return session.startsAt().minus(ClassSession.DOORS_OPEN);
    }
}
