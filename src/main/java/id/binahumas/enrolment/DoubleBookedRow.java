package id.binahumas.enrolment;

import java.time.Instant;
import java.time.ZoneId;

/** Somebody of a session who is expected at another run's session in the same hours. */
public record DoubleBookedRow(
        String name, String course, String session, Instant startsAt, Instant endsAt, String zone) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }
}
