package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.attendance.PresenceRow;
import id.binahumas.attendance.SessionAttendanceRow;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Cohort;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cohorts of one run: each attends its own sessions and those for all, and is measured by these alone. */
@InContainer
class CohortsApartIT {

    @Inject
    CohortService cohorts;

    @Inject
    RunService runs;

    @Inject
    BookingService bookings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    AttendanceService attendance;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private Run run;
    private Caller committee;
    private Block block;
    private ClassSession forAll;
    private ClassSession ofFirst;
    private ClassSession ofSecond;
    private Caller first;
    private Caller second;

    @BeforeEach
    void twoCohortsWithASessionEachAndOneForAll() throws Exception {
        run = sample.run();
        committee = sample.organiser(run.organiserUnitId());
        block = sample.block(run, BlockKind.CLASSROOM, false);
        long one = sample.as(committee, () -> cohorts.rows(run.id())).get(0).id();
        Cohort two = sample.as(committee, () -> cohorts.add(run.id(), "Sekolah"));
        forAll = session(null, -180);
        ofFirst = session(one, -120);
        ofSecond = session(two.id(), 10);
        first = booked(one);
        second = booked(two.id());
    }

    @Test
    void pathAndAgendaShowTheOwnSessionsAndThoseForAll() {
        assertEquals(List.of(forAll.id(), ofFirst.id()), onPath(first));
        assertEquals(List.of(forAll.id(), ofSecond.id()), onPath(second));
        assertTrue(sample.as(first, enrolments::agenda).isEmpty(), "the other cohort’s session is still to come");
        assertEquals(
                List.of(ofSecond.id()),
                sample.as(second, enrolments::agenda).stream()
                        .map(AgendaRow::sessionId)
                        .toList());
    }

    @Test
    void theSheetOfASessionHasItsOwnCohortOnly() {
        assertEquals(List.of(enrolment(first)), sheet(ofFirst));
        assertEquals(2, sheet(forAll).size());
        List<SessionAttendanceRow> rows = sample.as(committee, () -> attendance.sessions(run.id()));
        assertEquals(
                List.of(2L, 1L, 1L),
                rows.stream().map(SessionAttendanceRow::participants).toList());
        assertThrows(NotFound.class, () -> take(ofSecond, first), "nobody of another cohort is noted there");
    }

    @Test
    void theDoorOfAnotherCohortsSessionIsNotFound() {
        assertThrows(NotFound.class, () -> sample.as(first, () -> attendance.door(ofSecond.id())));
        assertThrows(NotFound.class, () -> sample.as(first, () -> attendance.join(ofSecond.id())));
        assertTrue(sample.as(second, () -> attendance.door(ofSecond.id())).open());
    }

    @Test
    void whoAttendedAllThatIsForTheOwnCohortHasAttendedEverything() {
        take(forAll, first);
        assertEquals(50, percent(first));
        assertFalse(completed(first));
        take(ofFirst, first);
        assertEquals(100, percent(first));
        assertTrue(completed(first));
        assertEquals(0, percent(second));
        take(forAll, second);
        take(ofSecond, second);
        assertEquals(100, percent(second));
        assertTrue(completed(second));
    }

    @Test
    void whoChangesCohortsAfterAttendanceIsMeasuredByTheNewOneAtOnce() {
        take(forAll, first);
        take(ofFirst, first);
        take(forAll, second);
        assertTrue(completed(first));
        sample.house(() -> {
            cohorts.rows(run.id()).forEach(c -> pools.permitMoves(c.id(), true));
            seating.swap(booking(first), booking(second), "Bertukar hari");
            return null;
        });
        assertEquals(50, percent(first));
        assertFalse(completed(first), "the session of the new cohort is still to come");
        assertEquals(50, percent(second));
        take(ofSecond, first);
        assertTrue(completed(first));
        sample.house(() -> {
            seating.swap(booking(first), booking(second), "Kembali");
            return null;
        });
        assertEquals(100, percent(first), "what was attended with the first cohort counts there again");
    }

    private long booking(Caller trainee) {
        return sample.as(trainee, () -> bookings.mine(run.id())).orElseThrow().id();
    }

    private ClassSession session(Long cohort, int minutes) {
        Instant start = clock.instant().plus(Duration.ofMinutes(minutes));
        return sample.house(() -> runs.addSession(
                block.id(),
                new SessionDetails(
                        SessionKind.TEACHING,
                        "Sesi " + minutes,
                        null,
                        cohort,
                        start,
                        start.plus(Duration.ofMinutes(30)),
                        null,
                        "https://meet.example/" + minutes)));
    }

    private Caller booked(long cohort) throws Exception {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        transaction.begin();
        sample.em()
                .createQuery("update Enrolment e set e.cohortId = :cohort where e.id = :id")
                .setParameter("cohort", cohort)
                .setParameter("id", enrolment(trainee))
                .executeUpdate();
        sample.em()
                .createQuery("update Booking b set b.cohortId = :cohort where b.enrolmentId = :id")
                .setParameter("cohort", cohort)
                .setParameter("id", enrolment(trainee))
                .executeUpdate();
        transaction.commit();
        return trainee;
    }

    private long enrolment(Caller trainee) {
        return sample.em()
                .createQuery("select e.id from Enrolment e where e.runId = :run and e.personId = :person", Long.class)
                .setParameter("run", run.id())
                .setParameter("person", trainee.personId())
                .getSingleResult();
    }

    private List<Long> onPath(Caller trainee) {
        return sample.as(trainee, () -> enrolments.path(enrolment(trainee))).blocks().get(0).sessions().stream()
                .map(SessionRow::id)
                .toList();
    }

    private int percent(Caller trainee) {
        return sample.as(trainee, () -> enrolments.path(enrolment(trainee)))
                .blocks()
                .get(0)
                .attendancePercent();
    }

    private boolean completed(Caller trainee) {
        return sample.house(() -> enrolments.find(enrolment(trainee))).isCompleted();
    }

    private List<Long> sheet(ClassSession session) {
        return sample.as(committee, () -> attendance.sheet(session.id())).rows().stream()
                .map(PresenceRow::enrolmentId)
                .toList();
    }

    private Object take(ClassSession session, Caller trainee) {
        return sample.as(committee, () -> {
            attendance.take(session.id(), List.of(PresenceMark.present(enrolment(trainee))), null);
            return null;
        });
    }
}
