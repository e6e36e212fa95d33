package id.binahumas.enrolment;

import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;

/**
 * The place in a block or session that has places of its own, as its owner sees it; the position counts from 1 and is null for
 * who does not wait.
 */
public record BookingPartRow(
        long id, SeatClaim.Scope scope, long scopeId, String title, BookingStatus status, Long position) {

    public SeatPart part() {
        return new SeatPart(scope, scopeId);
    }

    public boolean seated() {
        return status == BookingStatus.SEATED;
    }

    public boolean waiting() {
        return status == BookingStatus.WAITLISTED;
    }

    public boolean offered() {
        return status == BookingStatus.OFFERED;
    }
}
