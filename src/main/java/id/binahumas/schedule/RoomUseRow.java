package id.binahumas.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A session in a room, for whoever looks at the room's week. */
public record RoomUseRow(
        long roomId,
        long sessionId,
        long runId,
        long organiserUnitId,
        Long coOrganiserUnitId,
        String title,
        String course,
        String unit,
        Instant startsAt,
        Instant endsAt,
        String zone) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    public LocalDate day() {
        return startsAt.atZone(venueZone()).toLocalDate();
    }
}
