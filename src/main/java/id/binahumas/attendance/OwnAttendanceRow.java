package id.binahumas.attendance;

import java.time.Instant;

/** A session of somebody's, with what is noted of them there; nothing when the status is empty. */
public record OwnAttendanceRow(
        long sessionId,
        String title,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        PresenceStatus noted,
        Integer attended,
        PresenceSource source) {

    boolean isOpen(Instant now) {
        return noted == null && endsAt.isAfter(now);
    }
}
