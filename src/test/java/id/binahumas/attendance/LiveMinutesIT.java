package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InContainer
class LiveMinutesIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    LiveService live;

    @Inject
    AttendanceService attendance;

    @Inject
    LeaveService leaves;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void whoStaysLongEnoughWasThereAndWhoDoesNotWasNot() {
        Run run = sample.run();
        Instant start = start();
        ClassSession session = session(run, start);
        Caller committee = sample.organiser(run.organiserUnitId());
        Caller stays = booked(run);
        Caller leaves = booked(run);
        Caller silent = booked(run);
        Caller away = booked(run);
        count(committee, session, 75);
        clock.moveTo(start.minus(Duration.ofMinutes(5)));
        assertNull(sample.as(stays, () -> attendance.door(session.id())).meetingUrl());
        for (Caller who : List.of(stays, leaves, silent)) {
            assertEquals(session.meetingUrl(), sample.as(who, () -> attendance.join(session.id())));
        }
        assertTrue(presences(session).isEmpty(), "entering alone does not count here");
        assertTrue(sample.as(stays, () -> attendance.door(session.id())).counted());
        assertEquals(0, beat(stays, session), "before it begins nothing counts");
        for (int minute = 0; minute < 60; minute++) {
            clock.moveTo(start.plus(Duration.ofMinutes(minute)));
            if (minute % 2 == 0 && minute < 50) {
                beat(stays, session);
                assertEquals(
                        minute == 0 ? 1 : minute + 1, beat(stays, session), "a gap is bridged, a minute counts once");
            }
            if (minute == 10 || minute == 30) {
                beat(leaves, session);
            }
        }
        clock.moveTo(start.plus(HOUR).plus(Duration.ofMinutes(3)));
        assertEquals(49, beat(stays, session), "afterwards nothing counts");
        settle(session);
        settle(session);
        LiveSheet counted = sample.as(committee, () -> live.sheet(session.id()));
        assertEquals(49, counted.stays().get(enrolment(run, stays)).minutes());
        assertEquals(2, counted.stays().get(enrolment(run, leaves)).minutes(), "a long gap is not bridged");
        assertFalse(counted.stays().get(enrolment(run, silent)).beaten());
        noted(session, run, stays, PresenceStatus.PRESENT, 49, PresenceSource.LIVE);
        noted(session, run, leaves, PresenceStatus.ABSENT, 0, PresenceSource.LIVE);
        noted(session, run, silent, PresenceStatus.PRESENT, 60, PresenceSource.JOIN);
        assertEquals(3, presences(session).size(), "who never entered is left to the committee");
        assertThrows(NotFound.class, () -> beat(away, session));
        PresenceMark mark = new PresenceMark(enrolment(run, leaves), PresenceStatus.PRESENT, 50);
        sample.as(committee, () -> {
            attendance.take(session.id(), List.of(mark), "Halaman tertutup, ada di rekaman rapat");
            return null;
        });
        noted(session, run, leaves, PresenceStatus.PRESENT, 50, PresenceSource.MANUAL);
    }

    @Test
    void leaveGivesWayToWhoStaysLongEnoughAndToNobodyElse() {
        Run run = sample.run();
        Instant start = start();
        ClassSession session = session(run, start);
        Caller committee = sample.organiser(run.organiserUnitId());
        Caller there = booked(run);
        Caller briefly = booked(run);
        count(committee, session, 50);
        for (Caller who : List.of(there, briefly)) {
            LeaveRequest asked = sample.as(
                    who,
                    () -> leaves.ask(
                            enrolment(run, who), LeaveKind.EXCUSED, List.of(session.id()), "Tugas dinas", null));
            sample.as(committee, () -> {
                leaves.grant(asked.id(), asked.version(), null);
                return null;
            });
        }
        clock.moveTo(start.plus(Duration.ofMinutes(10)));
        sample.as(there, () -> attendance.join(session.id()));
        sample.as(briefly, () -> attendance.join(session.id()));
        assertEquals(1, beat(briefly, session));
        clock.moveTo(start.plus(HOUR));
        settle(session);
        noted(session, run, there, PresenceStatus.PRESENT, 60, PresenceSource.JOIN);
        noted(session, run, briefly, PresenceStatus.EXCUSED, 0, PresenceSource.LEAVE);
    }

    @Test
    void aMinuteCountsOnceHoweverManyBeatsComeAtOnce() throws Exception {
        Run run = sample.run();
        Instant start = start();
        ClassSession session = session(run, start);
        Caller trainee = booked(run);
        count(sample.organiser(run.organiserUnitId()), session, 50);
        clock.moveTo(start.plus(Duration.ofSeconds(5)));
        sample.as(trainee, () -> attendance.join(session.id()));
        List<Callable<Integer>> beats = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> beat(trainee, session))
                .toList();
        AtOnce.run(beats);
        assertEquals(1, beat(trainee, session));
    }

    @Test
    void theRuleIsSetBeforeTheDoorsOpenAndByOwnOrganisersOnly() {
        Run run = sample.run();
        ClassSession session = session(run, start());
        ClassSession running = session(run, clock.instant().minus(Duration.ofMinutes(5)));
        Caller committee = sample.organiser(run.organiserUnitId());
        count(committee, session, 80);
        assertEquals(80, sample.as(committee, () -> live.sheet(session.id())).minPercent());
        count(committee, session, null);
        assertNull(sample.as(committee, () -> live.sheet(session.id())).minPercent());
        assertEquals("live.percent", refused(() -> count(committee, session, 101)));
        assertEquals("live.begun", refused(() -> count(committee, running, 80)));
        Caller strange = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> count(strange, session, 80));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> live.sheet(session.id())));
    }

    private Instant start() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(2));
    }

    private ClassSession session(Run run, Instant start) {
        return sample.session(sample.block(run, BlockKind.LIVE_ONLINE, false), start, HOUR);
    }

    private void count(Caller who, ClassSession session, Integer percent) {
        sample.as(who, () -> {
            live.count(session.id(), percent);
            return null;
        });
    }

    private int beat(Caller who, ClassSession session) {
        return sample.as(who, () -> live.beat(session.id()));
    }

    private void settle(ClassSession session) {
        sample.house(() -> {
            attendance.settleLive(session.id());
            return null;
        });
    }

    private void noted(
            ClassSession session, Run run, Caller who, PresenceStatus status, int minutes, PresenceSource source) {
        Presence presence = presences(session).stream()
                .filter(p -> p.enrolmentId() == enrolment(run, who))
                .findFirst()
                .orElseThrow();
        assertEquals(status, presence.status());
        assertEquals(minutes, presence.minutes());
        assertEquals(source, presence.source());
    }

    private List<Presence> presences(ClassSession session) {
        return sample.em()
                .createQuery("select p from Presence p where p.sessionId = :id", Presence.class)
                .setParameter("id", session.id())
                .getResultList();
    }

    private static String refused(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }

    private Caller booked(Run run) {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        return trainee;
    }

    private long enrolment(Run run, Caller who) {
        return sample.em()
                .createQuery("select e.id from Enrolment e where e.runId = :run and e.personId = :person", Long.class)
                .setParameter("run", run.id())
                .setParameter("person", who.personId())
                .getSingleResult();
    }
}
