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
