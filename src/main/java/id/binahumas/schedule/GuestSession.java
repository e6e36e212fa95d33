package id.binahumas.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** A guest's own session: all that has to be known to hold it. */
public record GuestSession(
        long id,
        long runId,
        String guest,
        GuestRole role,
        boolean takesAttendance,
        int items,
        String title,
        String subject,
        String course,
        String theme,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String room,
        String venue,
        String place,
        String meetingUrl,
        Instant validTo) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    public boolean judges() {
        return items > 0;
    }
}
