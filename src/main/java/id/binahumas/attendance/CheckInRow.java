package id.binahumas.attendance;

import java.time.Instant;

/** A check-in as programs read it; the time is when the person came. Repeated: it was noted before, and stays as it was. */
public record CheckInRow(
        String session, String enrolment, String name, PresenceStatus status, Instant at, boolean repeated) {}
