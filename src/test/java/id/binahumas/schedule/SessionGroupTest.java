package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.shared.time.Zones;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions of a run can be copied as one, and what they give one participant. */
class SessionGroupTest {

    private static final CohortRow FIRST = new CohortRow(11, 0, 1, null, 0, null, null);
    private static final CohortRow SECOND = new CohortRow(12, 0, 2, null, 0, null, null);

    @Test
    void aDayOfACohortIsAGroupAndSoAreAllItsDays() {
        List<SessionGroup> groups = SessionGroup.of(
                List.of(FIRST, SECOND),
                List.of(
                        session(null, "2025-12-16T01:00:00Z", 0),
                        session(11L, "2025-12-16T02:00:00Z", 90),
                        session(11L, "2025-12-16T04:00:00Z", 90),
                        session(11L, "2025-12-17T02:00:00Z", 90)),
                Zones.WIB);
        assertEquals(
                List.of("0-2025-12-16", "11", "11-2025-12-16", "11-2025-12-17"),
                groups.stream().map(SessionGroup::key).toList());
        assertEquals(
                List.of(1, 3, 2, 1), groups.stream().map(SessionGroup::sessions).toList());
    }

    @Test
    void theDayIsThatOfTheVenue() {
        List<SessionGroup> groups =
                SessionGroup.of(List.of(FIRST), List.of(session(null, "2025-12-15T22:00:00Z", 60)), Zones.WIT);
        assertEquals("0-2025-12-16", groups.get(0).key());
    }

    @Test
    void whatIsHeldForEachCohortAnewCountsOnceForAParticipant() {
        assertEquals(
                60 + 180,
                Programme.minutesForOne(List.of(
                        session(null, "2025-12-16T01:00:00Z", 60),
                        session(11L, "2025-12-16T02:00:00Z", 90),
                        session(11L, "2025-12-16T04:00:00Z", 90),
                        session(12L, "2025-12-17T02:00:00Z", 90))));
        assertEquals(0, Programme.minutesForOne(List.of()));
    }

    private static SessionRow session(Long cohort, String at, int minutes) {
        Instant from = Instant.parse(at);
        return new SessionRow(
                1,
                2,
                3,
                SessionKind.TEACHING,
                "Sesi",
                from,
                from.plusSeconds(60L * minutes),
                minutes,
                null,
                null,
                false,
                cohort,
                cohort == null ? null : Integer.valueOf((int) (cohort - 10)));
    }
}
