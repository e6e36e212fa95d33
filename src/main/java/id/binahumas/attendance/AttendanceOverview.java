package id.binahumas.attendance;

import id.binahumas.schedule.SessionRow;
import java.time.ZoneId;
import java.util.List;

/** The table person by session of a run: some of those who match, of so many, and how all of the run stand. */
public record AttendanceOverview(
        ZoneId zone,
        int minPercent,
        List<SessionRow> sessions,
        List<OverviewRow> rows,
        long total,
        long participants,
        long met,
        long possible,
        long lacking) {}
