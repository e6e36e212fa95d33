package id.binahumas.enrolment;

import java.util.List;

/**
 * All places of a run at a glance: pool by pool, and how many people that is altogether. Who waits for a part apart has a seat in
 * the run.
 */
public record SeatBoard(
        List<BoardPool> pools, long seated, long offered, long waiting, long waitingInParts, long requested) {

    public SeatBoard {
        pools = List.copyOf(pools);
    }

    /** Those who take part in the whole run or in one part of it. */
    public List<BoardPool> ofParts(boolean ofParts) {
        return pools.stream().filter(p -> (p.pool().part() != null) == ofParts).toList();
    }
}
