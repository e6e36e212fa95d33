package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WorkUnitTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);

    private final WorkUnit regency = unit("KAB", null);
    private final WorkUnit agency = unit("DINAS", regency);
    private final WorkUnit division = unit("BIDANG", agency);

    @Test
    void aNewNameHoldsFromItsDayAndTheOldOneUntilTheDayBefore() {
        agency.rename("  Dinas   Kominfo ", LATER);
        assertEquals("DINAS", agency.nameOn(LATER.minusDays(1)));
        assertEquals("Dinas Kominfo", agency.nameOn(LATER));
        assertEquals(LATER, agency.history().get(0).validTo());
        assertEquals(regency, agency.asOf(LATER).orElseThrow().parent());
    }

    @Test
    void aChangeOnTheDayOfTheLastOneTakesItsPlace() {
        agency.rename("Dinas Kominfo", LATER);
        agency.rename("Dinas Kominfo dan Persandian", LATER);
        agency.changeKind(UnitKind.DIVISION, LATER);
        assertEquals(2, agency.history().size());
        assertEquals("Dinas Kominfo dan Persandian", agency.nameOn(LATER));
        assertEquals(UnitKind.AGENCY, agency.nearest(FIRST).kind());
    }

    @Test
    void nothingChangesBeforeALaterChange() {
        agency.rename("Dinas Kominfo", LATER);
        assertEquals("unit.later", refused(() -> agency.rename("Lain", LATER.minusDays(1))));
        assertEquals("unit.later", refused(() -> agency.move(null, LATER.minusDays(1))));
        assertEquals("unit.later", refused(() -> agency.close(LATER.minusDays(1), List.of())));
        assertEquals("unit.later", refused(() -> agency.changeKind(UnitKind.TEAM, FIRST.minusDays(1))));
        assertEquals(2, agency.history().size());
    }

    @Test
    void whatChangesNothingIsRefused() {
        assertEquals("unit.same", refused(() -> agency.rename("DINAS", LATER)));
        assertEquals("unit.same", refused(() -> agency.move(regency, LATER)));
        assertEquals("unit.name.missing", refused(() -> agency.rename(" ", LATER)));
        assertEquals("unit.code.missing", refused(() -> unit(" ", null)));
    }

    @Test
    void aMovedUnitStandsElsewhereFromItsDay() {
        WorkUnit other = unit("DINAS2", regency);
        division.move(other, LATER);
        assertEquals(agency, division.nearest(LATER.minusDays(1)).parent());
        assertEquals(other, division.nearest(LATER).parent());
        division.move(null, LATER.plusDays(1));
        assertNull(division.nearest(LATER.plusDays(1)).parent());
    }

    @Test
    void noUnitStandsBelowItself() {
        assertEquals("unit.move.itself", refused(() -> agency.move(agency, LATER)));
        assertEquals("unit.move.cycle", refused(() -> regency.move(division, LATER)));
        assertTrue(division.standsUnder(regency, LATER));
        assertFalse(regency.standsUnder(division, LATER));
    }

    /** The division goes to the top only next month; until then the regency would stand below itself. */
    @Test
    void whatEndsLaterIsStillInTheWay() {
        agency.move(null, LATER.plusDays(30));
        assertEquals("unit.move.cycle", refused(() -> regency.move(division, LATER)));
        regency.move(division, LATER.plusDays(30));
        assertEquals(division, regency.nearest(LATER.plusDays(30)).parent());
    }

    @Test
    void aClosedUnitIsNoMoreFromItsDayAndChangesNoMore() {
        agency.close(LATER, List.of());
        assertTrue(agency.asOf(LATER.minusDays(1)).isPresent());
        assertTrue(agency.asOf(LATER).isEmpty());
        assertEquals("DINAS", agency.nameOn(LATER.plusDays(1)));
        assertEquals("unit.closed", refused(() -> agency.rename("Lain", LATER.plusDays(1))));
        assertEquals("unit.closed", refused(() -> agency.close(LATER.plusDays(1), List.of())));
    }

    @Test
    void aClosedUnitTakesNoChildrenNotEvenBeforeItCloses() {
        agency.close(LATER, List.of());
        WorkUnit other = unit("DINAS2", regency);
        assertEquals("unit.parent.closed", refused(() -> other.move(agency, LATER)));
        assertEquals("unit.parent.closed", refused(() -> other.move(agency, LATER.minusDays(5))));
        assertEquals(
                "unit.parent.closed",
                refused(() -> new WorkUnit("X", "X", UnitKind.TEAM, regency, FIRST.minusDays(1))));
    }

    @Test
    void whoGoesOnWithTheWorkIsRemembered() {
        WorkUnit one = unit("A", regency);
        WorkUnit two = unit("B", regency);
        agency.close(LATER, List.of(one, two, one));
        assertEquals(
                List.of(one, two),
                agency.successions().stream().map(UnitSuccession::successor).toList());
        assertEquals("unit.close.itself", refused(() -> one.close(LATER, List.of(one))));
        assertEquals("unit.close.successor", refused(() -> two.close(LATER, List.of(agency))));
    }

    @Test
    void closingOnTheDayOfAChangeUndoesTheChange() {
        agency.rename("Dinas Kominfo", LATER);
        agency.close(LATER, List.of());
        assertEquals(1, agency.history().size());
        assertEquals("DINAS", agency.nameOn(LATER));
        assertEquals("unit.close.born", refused(() -> unit("BARU", null).close(FIRST, List.of())));
    }

    private static WorkUnit unit(String code, WorkUnit parent) {
        return new WorkUnit(code, code, UnitKind.AGENCY, parent, FIRST);
    }

    private static String refused(Executable deed) {
        return assertThrows(Refusal.class, deed).key();
    }
}
