package id.binahumas.enrolment;

import id.binahumas.people.Nip;
import java.math.BigDecimal;
import java.time.Instant;

/** A participant as the organiser's roster shows one. */
public record RosterRow(
        long enrolmentId,
        long bookingId,
        long personId,
        String name,
        String nip,
        String unitName,
        String post,
        EnrolmentState state,
        BookingStatus booking,
        Long queueNo,
        Instant bookedAt,
        long itemsDone,
        BigDecimal score) {

    public String maskedNip() {
        return Nip.masked(nip);
    }
}
