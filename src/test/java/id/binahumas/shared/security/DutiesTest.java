package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.binahumas.shared.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static final Caller SRI = new Caller(1, 10L, "Sri Wahyuningsih", "sri", Set.of());
    private static final Caller OFFICE = new Caller(2, null, "kantor", "kantor", Set.of());

    @Test
    void nobodyDecidesAboutOneself() {
        assertEquals(
                "duty.own",
                assertThrows(Refusal.class, () -> Duties.requireAnother(SRI, 10))
                        .key());
        assertDoesNotThrow(() -> Duties.requireAnother(SRI, 11));
        assertDoesNotThrow(() -> Duties.requireAnother(OFFICE, 10));
        assertDoesNotThrow(() -> Duties.requireAnother(Caller.SYSTEM, 10));
    }

    @Test
    void whoPreparesNamesSomebodyElseAsSignatory() {
        assertEquals(
                "duty.signs",
                assertThrows(Refusal.class, () -> Duties.requireAnotherSigns(SRI, "Dr. SRI WAHYUNINGSIH, M.Si."))
                        .key());
        assertDoesNotThrow(() -> Duties.requireAnotherSigns(SRI, "Sri Wahyuni"));
        assertDoesNotThrow(() -> Duties.requireAnotherSigns(SRI, null));
        assertDoesNotThrow(() -> Duties.requireAnotherSigns(Caller.SYSTEM, "Sistem"));
    }

    @Test
    void whoHoldsARoleOnlyForSomebodyElseIsCalledSo() {
        Assignment own = new Assignment(Role.SUPERIOR, ScopeKind.UNIT, 1L);
        Assignment held = new Assignment(Role.SUPERIOR, ScopeKind.UNIT, 2L, "Plt.");
        Caller acting = new Caller(1, 10L, "Sri", "sri", Set.of(held));
        assertEquals("Plt. Sri", acting.nameAs(Role.SUPERIOR));
        assertEquals("Sri", acting.nameAs(Role.ORGANISER));
        assertEquals("Sri", new Caller(1, 10L, "Sri", "sri", Set.of(held, own)).nameAs(Role.SUPERIOR));
    }
}
