package id.binahumas.schedule;

import java.time.LocalDate;

/** Places kept in a pool, for whom, and how many of those are there. */
public record SeatReserveRow(
        long id, long poolId, String segment, Long unitId, String unit, int seats, int seated, LocalDate releaseOn) {

    /** How many still wait for somebody. */
    public int open() {
        return Math.max(0, seats - seated);
    }

    public String name() {
        return segment == null ? unit : unit == null ? segment : segment + " · " + unit;
    }
}
