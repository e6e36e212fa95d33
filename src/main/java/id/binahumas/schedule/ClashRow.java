package id.binahumas.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** What a room or a person is taken by: a session, its course, who holds it, and when. */
public record ClashRow(String session, String course, String unit, Instant startsAt, Instant endsAt, String zone) {

    ZoneId venueZone() {
        return ZoneId.of(zone);
    }
}
