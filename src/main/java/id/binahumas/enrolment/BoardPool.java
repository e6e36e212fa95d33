package id.binahumas.enrolment;

import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatReserveRow;
import java.util.List;

/** A pool as the board shows it: with those who wait for a place of it, those to whom one is offered, and what is kept for whom. */
public record BoardPool(SeatPoolRow pool, long waiting, long offered, List<SeatReserveRow> reserves) {

    public BoardPool {
        reserves = List.copyOf(reserves);
    }

    /** Who waits here although there is room waits for a place of another pool as well, or for their unit's share. */
    public boolean waitingForOthers() {
        return waiting > 0 && !pool.full();
    }
}
