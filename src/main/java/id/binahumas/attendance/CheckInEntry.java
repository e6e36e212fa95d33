package id.binahumas.attendance;

import java.time.Instant;

/** Whom the committee saw at the door, by the own code or by the name on its list, and when, if not just now. */
public record CheckInEntry(String personCode, Long enrolmentId, Instant at) {

    public static CheckInEntry ofName(long enrolmentId) {
        return new CheckInEntry(null, enrolmentId, null);
    }
}
