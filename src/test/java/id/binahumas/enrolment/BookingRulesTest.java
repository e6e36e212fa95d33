package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunDetails;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Said;
import id.binahumas.shared.time.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may register, and the reason given to who may not. */
class BookingRulesTest {

    private static final Instant OPENS = Instant.parse("2025-10-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2025-10-20T16:59:00Z");

    @Test
    void anAnnouncedRunTakesRegistrationsFromItsOpeningUntilItsClosing() {
        assertEquals(Optional.empty(), why(announced(), OPENS));
        assertEquals(Optional.empty(), why(announced(), CLOSES.minusMillis(1)));
    }

    @Test
    void beforeItsOpeningItSaysSo() {
        assertEquals(Optional.of("booking.window-early"), why(announced(), OPENS.minusMillis(1)));
    }

    @Test
    void atItsClosingItIsClosed() {
        assertEquals(Optional.of("booking.window-closed"), why(announced(), CLOSES));
    }

    @Test
    void aRunInPreparationIsNotAnnounced() {
        assertEquals(Optional.of("booking.not-announced"), why(run(), OPENS));
    }

    @Test
    void aCancelledRunIsNotAnnounced() {
        Run run = announced();
        run.cancel();
        assertEquals(Optional.of("booking.not-announced"), why(run, OPENS));
    }

    @Test
    void aRunThatIsOverIsClosed() {
        Run run = announced();
        run.close();
        assertEquals(Optional.of("booking.window-closed"), why(run, OPENS));
    }

    @Test
    void nobodyRegistersTwice() {
        assertEquals(
                Optional.of("booking.twice"),
                BookingRules.why(new BookingRules.Question(announced(), true, OPENS))
                        .map(Said::key));
    }

    @Test
    void theDoorRefusesWithTheReasonThePageShows() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> BookingRules.require(new BookingRules.Question(announced(), false, CLOSES)));
        assertEquals("booking.window-closed", refusal.key());
    }

    private static Optional<String> why(Run run, Instant now) {
        return BookingRules.why(new BookingRules.Question(run, false, now)).map(Said::key);
    }

    private static Run announced() {
        Run run = run();
        run.publish(OPENS);
        return run;
    }

    private static Run run() {
        LocalDate day = LocalDate.of(2025, 10, 21);
        return new Run(
                1,
                2,
                new RunDetails(
                        "R-1",
                        null,
                        DeliveryMode.HYBRID,
                        null,
                        day,
                        day.plusDays(6),
                        OPENS,
                        CLOSES,
                        null,
                        null,
                        Zones.WIB));
    }
}
