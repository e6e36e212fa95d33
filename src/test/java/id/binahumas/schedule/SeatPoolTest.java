package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import org.junit.jupiter.api.Test;

/** A pool's cap: empty is unlimited, never zero, never below those who sit. */
class SeatPoolTest {

    private static final long RUN = 1;

    private final Block block = new Block(RUN, 2, BlockKind.CLASSROOM, "Kelas", null, null, true);

    @Test
    void withoutACapThereIsAlwaysRoom() {
        SeatPool pool = SeatPool.ofRun(RUN, null, " ");
        for (int i = 0; i < 1000; i++) {
            pool.take();
        }
        assertTrue(pool.hasRoom());
        assertNull(pool.reason());
    }

    @Test
    void theLastPlaceFillsThePool() {
        SeatPool pool = SeatPool.ofRun(RUN, 1, "Ruang");
        pool.take();
        assertFalse(pool.hasRoom());
        assertThrows(IllegalStateException.class, pool::take);
        assertEquals(1, pool.taken());
    }

    @Test
    void anEmptyPoolHasNoPlaceToFree() {
        assertThrows(IllegalStateException.class, SeatPool.ofRun(RUN, 1, null)::free);
    }

    @Test
    void zeroAndLessAreNoCap() {
        assertEquals("capacity.positive", refusal(() -> SeatPool.ofRun(RUN, 0, null)));
        assertEquals("capacity.positive", refusal(() -> SeatPool.ofRun(RUN, -1, null)));
        SeatPool pool = SeatPool.ofRun(RUN, 5, null);
        assertEquals("capacity.positive", refusal(() -> pool.resize(SeatCap.of(0, null))));
        assertEquals(5, pool.capacity());
    }

    @Test
    void aCapCannotGoBelowThoseWhoSit() {
        SeatPool pool = SeatPool.ofRun(RUN, 3, "Ruang");
        pool.take();
        pool.take();
        assertEquals("pool.capacity.below", refusal(() -> pool.resize(SeatCap.of(1, "Kecil"))));
        assertEquals(3, pool.capacity());
        assertEquals("Ruang", pool.reason());
        pool.resize(SeatCap.of(2, "Pas"));
        assertFalse(pool.hasRoom());
    }

    @Test
    void aCapCanBeLifted() {
        SeatPool pool = SeatPool.ofRun(RUN, 1, null);
        pool.take();
        pool.resize(SeatCap.of(null, null));
        assertTrue(pool.hasRoom());
    }

    @Test
    void aPoolSetLateHoldsThoseWhoSitAlready() {
        assertEquals(2, seated(5).taken());
        assertEquals("pool.capacity.below", refusal(() -> seated(1)));
    }

    @Test
    void aPoolAppliesToItsOwnRunAndBlock() {
        SeatPool pool = SeatPool.ofBlock(block, 5, null);
        assertTrue(pool.appliesTo(SeatClaim.wholeRun(RUN)));
        assertFalse(pool.appliesTo(SeatClaim.wholeRun(RUN + 1)));
        assertTrue(pool.appliesTo(new SeatClaim(RUN, SeatClaim.Scope.BLOCK, block.id(), null, null, null, null)));
        assertFalse(pool.appliesTo(new SeatClaim(RUN, SeatClaim.Scope.BLOCK, block.id() + 1, null, null, null, null)));
    }

    private SeatPool seated(int capacity) {
        return new SeatPool(RUN, PoolKey.ofBlock(block.id()), false, SeatCap.of(capacity, null), null, pool -> 2);
    }

    private static String refusal(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }
}
