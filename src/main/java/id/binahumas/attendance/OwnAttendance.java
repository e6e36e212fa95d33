package id.binahumas.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A participant's attendance at all own sessions of a run, beside what the course asks for. */
public record OwnAttendance(
        long enrolmentId,
        String runTitle,
        ZoneId zone,
        boolean runOver,
        Instant now,
        AttendanceTotal total,
        List<OwnAttendanceRow> rows) {

    public long count(PresenceStatus status) {
        return rows.stream().filter(r -> r.noted() == status).count();
    }

    /** It began, and nothing is noted yet. */
    public boolean unnoted(OwnAttendanceRow row) {
        return row.noted() == null && row.startsAt().isBefore(now);
    }

    public boolean canObject(OwnAttendanceRow row) {
        return !runOver
                && row.noted() == PresenceStatus.ABSENT
                && LeaveRules.canBeAsked(row.endsAt(), row.noted(), now);
    }
}
