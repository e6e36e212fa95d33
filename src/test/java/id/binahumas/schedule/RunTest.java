package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.time.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a run, from preparation to its end. */
class RunTest {

    private static final long UNIT = 7;
    private static final Instant NOW = Instant.parse("2025-10-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 21);

    @Test
    void aRunWithoutDatesSaysWhatIsMissing() {
        Run run = new Run(1, UNIT, details(null, null, null, null, null));
        assertEquals(List.of("run.publish.dates", "run.publish.registration"), run.missing());
        assertEquals("run.publish.dates", refusal(() -> run.publish(NOW)));
        assertEquals(RunState.PREPARATION, run.state());
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertEquals(
                "run.dates.order",
                refusal(() -> new Run(1, UNIT, details(FIRST, FIRST.minusDays(1), null, null, null))));
    }

    @Test
    void registrationClosesAfterItOpens() {
        assertEquals("run.registration.order", refusal(() -> new Run(1, UNIT, details(FIRST, FIRST, NOW, NOW, null))));
    }

    @Test
    void theCoOrganiserIsAnotherUnit() {
        assertEquals("run.co-organiser.same", refusal(() -> new Run(1, UNIT, details(FIRST, FIRST, null, NOW, UNIT))));
    }

    @Test
    void registrationsAreTakenWithinTheWindowOnly() {
        Run run = announced();
        assertFalse(run.takesRegistrations(NOW.minusSeconds(1)));
        assertTrue(run.takesRegistrations(NOW));
        assertFalse(run.takesRegistrations(NOW.plusSeconds(60)));
    }

    @Test
    void aRunInPreparationIsSeenByNobody() {
        assertFalse(new Run(1, UNIT, details(FIRST, FIRST, NOW, NOW.plusSeconds(60), null)).isVisible());
        assertTrue(announced().isVisible());
    }

    @Test
    void aRunIsAnnouncedOnce() {
        Run run = announced();
        assertEquals("run.publish.state", refusal(() -> run.publish(NOW)));
    }

    @Test
    void onlyAnAnnouncedRunIsClosed() {
        Run run = new Run(1, UNIT, details(FIRST, FIRST, null, NOW, null));
        assertEquals("run.close.state", refusal(run::close));
    }

    @Test
    void aRunThatIsOverStaysAsItWas() {
        Run run = announced();
        run.close();
        assertEquals("run.ended", refusal(() -> run.describe(details(FIRST, FIRST, null, NOW, null))));
        assertEquals("run.cancel.state", refusal(run::cancel));
        assertFalse(run.takesRegistrations(NOW));
    }

    @Test
    void itBeginsOnItsFirstDayWhereItIsHeld() {
        Run run = announced();
        Instant midnightInWita = Instant.parse("2025-10-20T16:00:00Z");
        assertEquals("run.start.early", refusal(() -> run.start(midnightInWita.minusSeconds(1))));
        run.start(midnightInWita);
        assertEquals(RunState.RUNNING, run.state());
        assertTrue(run.isVisible());
        assertEquals("run.start.state", refusal(() -> run.start(midnightInWita)));
    }

    @Test
    void itRunsOnlyAfterItWasAnnounced() {
        Run run = new Run(1, UNIT, details(FIRST, FIRST, null, NOW, null));
        assertEquals("run.start.state", refusal(() -> run.start(NOW.plusSeconds(9_999_999))));
    }

    @Test
    void peopleStillRegisterWhileItRunsIfItsWindowSaysSo() {
        Instant firstDay = Instant.parse("2025-10-21T01:00:00Z");
        Run run = new Run(1, UNIT, details(FIRST, FIRST.plusDays(4), NOW, firstDay.plusSeconds(60), null));
        run.publish(NOW);
        run.start(firstDay);
        assertTrue(run.takesRegistrations(firstDay));
        assertFalse(run.takesRegistrations(firstDay.plusSeconds(60)));
        run.close();
        assertFalse(run.takesRegistrations(firstDay));
    }

    @Test
    void aTemplateIsNeverAnnouncedNorStarted() {
        Run run = new Run(1, UNIT, details(FIRST, FIRST, null, NOW, null));
        run.keepAsTemplate("Bimtek sehari");
        assertFalse(run.isVisible());
        assertEquals("run.publish.state", refusal(() -> run.publish(NOW)));
        assertEquals("run.start.state", refusal(() -> run.start(NOW)));
        assertEquals("run.publish.state", refusal(() -> announced().keepAsTemplate("Sudah diumumkan")));
    }

    @Test
    void aDayToDecideAsksForAMinimumAndComesBeforeTheFirstDay() {
        Run run = announced();
        assertEquals("run.min.missing", refusal(() -> run.holdUnder(terms(null, FIRST.minusDays(3)))));
        assertEquals("run.min.positive", refusal(() -> run.holdUnder(terms(0, null))));
        assertEquals("run.decide.late", refusal(() -> run.holdUnder(terms(20, FIRST))));
        assertEquals("run.go.state", refusal(() -> announced().go(NOW)));
    }

    @Test
    void anotherDayToDecideAsksAnew() {
        Run run = announced();
        run.holdUnder(terms(20, FIRST.minusDays(5)));
        run.go(NOW);
        run.holdUnder(terms(25, FIRST.minusDays(5)));
        assertEquals(NOW, run.decidedAt());
        run.holdUnder(terms(25, FIRST.minusDays(2)));
        assertEquals(null, run.decidedAt());
    }

    @Test
    void whenItWillBeAboutIsSaidAsLongAsItsDaysAreUnknown() {
        Run run = new Run(1, UNIT, details(null, null, null, null, null));
        run.holdUnder(new RunTerms(null, null, null, "Triwulan II 2026"));
        assertEquals("Triwulan II 2026", run.whenNote());
        assertEquals("run.publish.dates", refusal(() -> run.publish(NOW)));
        run.describe(details(FIRST, FIRST, null, NOW, null));
        assertEquals(null, run.whenNote());
    }

    private static RunTerms terms(Integer min, LocalDate decideBy) {
        return new RunTerms(null, min, decideBy, null);
    }

    private static Run announced() {
        Run run = new Run(1, UNIT, details(FIRST, FIRST.plusDays(4), NOW, NOW.plusSeconds(60), null));
        run.publish(NOW);
        return run;
    }

    private static String refusal(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }

    private static RunDetails details(
            LocalDate first, LocalDate last, Instant opens, Instant closes, Long coOrganiser) {
        return new RunDetails(
                "R1", null, DeliveryMode.HYBRID, coOrganiser, first, last, opens, closes, null, null, Zones.WITA);
    }
}
