package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A claim takes a place in every pool that applies to it, or none. */
class LockedPoolsTest {

    private static final long RUN = 1;

    private final Block online = new Block(RUN, 1, BlockKind.LIVE_ONLINE, "Daring", null, null, false);
    private final Block classroom = new Block(RUN, 2, BlockKind.CLASSROOM, "Kelas", null, null, true);
    private final SeatPool all = SeatPool.ofRun(RUN, null, null);
    private final SeatPool room = SeatPool.ofBlock(classroom, 2, "Ruang memuat dua");
    private final LockedPools pools = new LockedPools(List.of(all, room), List.of(), unit -> List.of());
    private final SeatClaim whole = SeatClaim.wholeRun(RUN);

    @Test
    void aWholeRunTakesAPlaceInEveryPool() {
        pools.take(whole);
        assertEquals(1, all.taken());
        assertEquals(1, room.taken());
    }

    @Test
    void theTightestPoolDecides() {
        pools.take(whole);
        assertTrue(pools.hasRoomFor(whole));
        pools.take(whole);
        assertFalse(pools.hasRoomFor(whole));
        assertTrue(all.hasRoom());
    }

    @Test
    void leavingFreesAPlaceInEveryPool() {
        pools.take(whole);
        pools.free(whole);
        assertEquals(0, all.taken());
        assertEquals(0, room.taken());
    }

    @Test
    void aClaimOnOneBlockLeavesTheOtherAlone() {
        SeatClaim first = new SeatClaim(RUN, SeatClaim.Scope.BLOCK, online.id(), null, null, null, null);
        pools.take(first);
        assertEquals(0, all.taken());
        assertEquals(0, room.taken());
    }

    @Test
    void aPoolSetLaterCountsThoseWhoAreThere() {
        pools.take(whole);
        pools.take(whole);
        assertEquals(2, late(5).taken());
        assertThrows(Refusal.class, () -> late(1));
    }

    private SeatPool late(int capacity) {
        return new SeatPool(
                RUN, PoolKey.ofBlock(online.id()), false, SeatCap.of(capacity, null), null, p -> all.taken());
    }

    @Test
    void noCapIsNoLimitAndNeverZero() {
        assertTrue(all.hasRoom());
        assertThrows(Refusal.class, () -> SeatPool.ofRun(RUN, 0, null));
    }

    @Test
    void nobodySitsWhereNoPlaceIsLeft() {
        room.take();
        room.take();
        assertThrows(IllegalStateException.class, room::take);
    }

    @Test
    void nothingIsFreedThatWasNotTaken() {
        assertThrows(IllegalStateException.class, room::free);
    }

    @Test
    void anotherRunsPoolsDoNotApply() {
        assertFalse(all.appliesTo(SeatClaim.wholeRun(2)));
    }
}
