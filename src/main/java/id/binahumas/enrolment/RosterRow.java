package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.people.Nip;
import java.math.BigDecimal;
import java.time.Instant;

/** A participant as the organiser's roster shows one; the position in the line counts from 1. */
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
        Long position,
        Instant bookedAt,
        long itemsDone,
        BigDecimal score,
        Long segmentId,
        String segment,
        Long cohortId,
        Integer cohort,
        String cohortName,
        DeliveryMode mode,
        Instant offeredUntil) {

    public boolean seated() {
        return booking == BookingStatus.SEATED;
    }

    public boolean waiting() {
        return booking == BookingStatus.WAITLISTED;
    }

    public boolean offered() {
        return booking == BookingStatus.OFFERED;
    }

    /** It can be cancelled or moved. */
    public boolean active() {
        return booking.isActive();
    }

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    public String maskedNip() {
        return Nip.masked(nip);
    }
}
