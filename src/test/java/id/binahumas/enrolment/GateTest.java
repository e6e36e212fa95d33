package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void aBlockAsksItsOwnAttendance() {
        assertFalse(gate(1, false, 0, 100, 89, 0).done());
        assertTrue(gate(1, false, 0, 100, 90, 0).done());
    }

    @Test
    void aPercentageIsNeverRoundedUp() {
        assertEquals(89, gate(1, false, 0, 1000, 899, 0).attendancePercent());
    }

    @Test
    void aBlockWithoutTeachingAsksNoAttendance() {
        Gate gate = new Gate(1, 1, false, 0, null, null, 0, 90, true);
        assertFalse(gate.asksAttendance());
        assertNull(gate.attendancePercent());
        assertTrue(gate.done());
    }

    @Test
    void aMissingItemKeepsABlockUndone() {
        assertFalse(gate(1, false, 1, 100, 100, 0).done());
    }

    @Test
    void aGatedBlockOpensWhenTheOneBeforeIsDone() {
        assertEquals(Set.of(1), Gate.openParts(List.of(gate(1, false, 1, 100, 100, 0), gate(2, true, 1, 100, 0, 0))));
        assertEquals(
                Set.of(1, 2), Gate.openParts(List.of(gate(1, false, 0, 100, 100, 0), gate(2, true, 1, 100, 0, 0))));
    }

    @Test
    void aWaiverOpensOneBlockOnly() {
        List<Gate> gates =
                List.of(gate(1, false, 1, 100, 0, 0), gate(2, true, 1, 100, 0, 1), gate(3, true, 1, 100, 0, 0));
        assertEquals(Set.of(1, 2), Gate.openParts(gates));
    }

    @Test
    void aBlockBehindALockedOneStaysLocked() {
        List<Gate> gates =
                List.of(gate(1, false, 1, 100, 0, 0), gate(2, true, 0, 100, 100, 0), gate(3, true, 1, 100, 0, 0));
        assertEquals(Set.of(1), Gate.openParts(gates));
    }

    private static Gate gate(int part, boolean gated, long missing, long held, int attended, long waivers) {
        return new Gate(part, part, gated, missing, held, BigDecimal.valueOf(attended), waivers, 90, true);
    }
}
