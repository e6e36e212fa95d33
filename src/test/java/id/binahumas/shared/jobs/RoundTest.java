package id.binahumas.shared.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** When work comes round again. */
class RoundTest {

    @Test
    void aStepEndsWhereTheClockIsFull() {
        Round round = Round.every(Duration.ofMinutes(15));
        assertEquals(Instant.parse("2026-03-02T08:15:00Z"), round.after(at("2026-03-02T08:00:00.001Z")));
        assertEquals(Instant.parse("2026-03-02T09:00:00Z"), round.after(at("2026-03-02T08:59:59.999Z")));
    }

    @Test
    void whatIsDoneOnTheMomentComesRoundAtTheNext() {
        assertEquals(
                Instant.parse("2026-03-02T08:20:00Z"),
                Round.every(Duration.ofMinutes(10)).after(at("2026-03-02T08:10:00Z")));
    }

    /** Also when it was late and ran after midnight: the night that has begun is taken by then. */
    @Test
    void aNightIsThatOfTheNextDayOfTheHouse() {
        Round round = Round.nightly(LocalTime.of(2, 30));
        assertEquals(Instant.parse("2026-03-02T19:30:00Z"), round.after(at("2026-03-02T21:00:00+07:00[Asia/Jakarta]")));
        assertEquals(Instant.parse("2026-03-03T19:30:00Z"), round.after(at("2026-03-03T00:10:00+07:00[Asia/Jakarta]")));
    }

    private static ZonedDateTime at(String moment) {
        return ZonedDateTime.parse(moment);
    }
}
