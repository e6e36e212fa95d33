package id.binahumas.enrolment;

import id.binahumas.schedule.PartTitle;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.shared.text.Languages;
import java.time.Instant;

/**
 * The place in a block or session that has places of its own, as its owner sees it; the position counts from 1 and is null for
 * who does not wait.
 */
public record BookingPartRow(
        long id,
        SeatClaim.Scope scope,
        long scopeId,
        String name,
        Instant startsAt,
        String zone,
        BookingStatus status,
        Long position) {

    public String title() {
        return PartTitle.of(name, startsAt, zone, Languages.current());
    }

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
