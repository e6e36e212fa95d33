package id.binahumas.enrolment;

import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SegmentRow;
import id.binahumas.schedule.SegmentSheet;
import id.binahumas.shared.text.Said;
import java.time.Instant;
import java.util.List;

/**
 * What somebody sees at the desk of a run: how many wait, the own booking if there is one with its places in parts apart, the
 * own other runs of the same days, whom the run is for, and why not to register: null when registering is possible.
 */
public record BookingDesk(
        BookingRow booking,
        SeatClaim claim,
        Instant offeredUntil,
        String declined,
        long waiting,
        boolean asksSuperiors,
        Said why,
        List<BookingPartRow> parts,
        List<OverlapRow> overlaps,
        List<SegmentSheet> segments,
        SegmentRow own,
        List<SegmentRow> others) {

    public BookingDesk {
        parts = List.copyOf(parts);
        overlaps = List.copyOf(overlaps);
        segments = List.copyOf(segments);
        others = List.copyOf(others);
    }

    /** The key of the reason. */
    public String whyNot() {
        return why == null ? null : why.key();
    }

    public boolean seated() {
        return booking != null && booking.seated();
    }

    public boolean inLine() {
        return booking != null && booking.waiting();
    }

    public boolean offered() {
        return booking != null && booking.status() == BookingStatus.OFFERED;
    }

    public boolean requested() {
        return booking != null && booking.status() == BookingStatus.REQUESTED;
    }

    /** Of the run's pools those in which the own place is taken or wanted; all of them for somebody unknown. */
    public List<SeatPoolRow> mine(List<SeatPoolRow> pools) {
        return pools.stream().filter(p -> claim == null || p.appliesTo(claim)).toList();
    }

    /** The same for a part. */
    public List<SeatPoolRow> ofPart(List<SeatPoolRow> pools, BookingPartRow part) {
        return pools.stream()
                .filter(p -> claim != null && p.appliesTo(claim.in(part.part())))
                .toList();
    }

    public boolean full(List<SeatPoolRow> pools) {
        return mine(pools).stream().anyMatch(p -> !p.apart() && p.full());
    }
}
