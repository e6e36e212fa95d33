package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.ZoneId;
import java.util.List;

/** The attendance sheet of a session: everybody with a seat, and what is noted of each; a guest may look without taking it. */
public record AttendanceSheet(
        ClassSession session, ZoneId zone, String runTitle, List<PresenceRow> rows, boolean open, boolean taken) {

    public long noted() {
        return rows.stream().filter(PresenceRow::noted).count();
    }
}
