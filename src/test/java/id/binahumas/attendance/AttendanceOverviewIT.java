package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class AttendanceOverviewIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    OverviewService overviews;

    @Inject
    AttendanceService attendance;

    @Inject
    CheckInService checkIns;

    @Inject
    SignInSheetService papers;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    /** In the middle of a day everywhere in the country. */
    @BeforeEach
    void itIsNoon() {
        clock.moveTo(LocalDate.now(clock).atTime(12, 0).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void minutesStandBesideTheRuleAndLeaveIsToldApartFromAbsence() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession first = sample.session(block, in(-240), HOUR);
        ClassSession second = sample.session(block, in(-120), HOUR);
        Caller there = booked(run);
        Caller ill = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        OwnAttendance before = sample.as(there, () -> overviews.own(enrolment(run, there)));
        assertEquals(120, before.total().held());
        assertEquals(AttendanceStanding.SHORT, before.total().standing());
        take(committee, first, new PresenceMark(enrolment(run, there), PresenceStatus.PRESENT, null));
        take(committee, second, new PresenceMark(enrolment(run, there), PresenceStatus.PRESENT, 47));
        take(committee, first, new PresenceMark(enrolment(run, ill), PresenceStatus.SICK, null));
        take(committee, second, new PresenceMark(enrolment(run, ill), PresenceStatus.ABSENT, null));

        OwnAttendance mine = sample.as(there, () -> overviews.own(enrolment(run, there)));
        assertEquals(89, mine.total().percent());
        assertEquals(1, mine.total().missing());
        assertEquals(AttendanceStanding.SHORT, mine.total().standing());
        sample.session(block, in(120), HOUR);
        OwnAttendance more = sample.as(there, () -> overviews.own(enrolment(run, there)));
        assertEquals(AttendanceStanding.POSSIBLE, more.total().standing());
        assertEquals(162 - 107, more.total().missing());

        AttendanceOverview all = overview(committee, run, false);
        assertEquals(2, all.participants());
        assertEquals(1, all.possible());
        assertEquals(1, all.lacking());
        OverviewRow row = all.rows().stream()
                .filter(r -> r.enrolmentId() == enrolment(run, ill))
                .findFirst()
                .orElseThrow();
        assertEquals(1, row.count(PresenceStatus.SICK));
        assertEquals(1, row.count(PresenceStatus.ABSENT));
        assertNull(row.marks().get(2).noted());
    }

    @Test
    void whoHasNotAttendedEnoughIsFoundAndNothingHeldIsNeitherMetNorMissed() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        Caller there = booked(run);
        Caller away = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        AttendanceOverview none = overview(committee, run, false);
        assertEquals(AttendanceStanding.NONE, none.rows().get(0).total().standing());
        assertNull(none.rows().get(0).total().percent());
        assertEquals(0, overview(committee, run, true).total());
        ClassSession session = sample.session(block, in(-120), HOUR);
        assertFalse(new SessionAttendanceRow(null, 0, 0, 0, 0, 0).complete(), "0 of 0 is not complete");
        take(committee, session, PresenceMark.present(enrolment(run, there)));
        AttendanceOverview below = overview(committee, run, true);
        assertEquals(
                List.of(enrolment(run, away)),
                below.rows().stream().map(OverviewRow::enrolmentId).toList());
        assertEquals(1, below.met());
        assertThrows(
                NotFound.class, () -> overview(sample.organiser(sample.unit().id()), run, false));
        assertThrows(NotFound.class, () -> sample.as(there, () -> overviews.own(enrolment(run, away))));
    }

    @Test
    void theDayTellsWhoIsInAndWhomToCall() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession now = sample.session(block, in(-10), HOUR);
        sample.session(block, in(60 * 30), HOUR);
        Caller there = booked(run);
        Caller ill = booked(run);
        Caller missing = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        sample.as(there, () -> attendance.join(now.id()));
        take(committee, now, new PresenceMark(enrolment(run, ill), PresenceStatus.SICK, null));
        List<DayRow> day = sample.as(committee, () -> overviews.day());
        assertEquals(1, day.size(), "the one of tomorrow is not there");
        assertEquals(3, day.get(0).participants());
        assertEquals(1, day.get(0).present());
        assertEquals(1, day.get(0).onLeave());
        assertEquals(1, day.get(0).missing());
        List<CallRow> calls = sample.as(committee, () -> overviews.missing(now.id()));
        assertEquals(
                List.of(missing.personId()),
                calls.stream().map(CallRow::personId).toList());
        Caller strange = sample.organiser(sample.unit().id());
        assertTrue(sample.as(strange, () -> overviews.day()).isEmpty());
        assertThrows(NotFound.class, () -> sample.as(strange, () -> overviews.missing(now.id())));
        List<TodayRow> own = sample.as(there, () -> overviews.today());
        assertEquals(1, own.size());
        assertEquals(PresenceStatus.PRESENT, own.get(0).noted());
        assertNull(sample.as(missing, () -> overviews.today()).get(0).noted());
    }

    @Test
    void aCommitteeOfAnotherRunOpensNeitherTableNorOverviewNorPaper() {
        Run run = sample.run();
        ClassSession session = sample.session(sample.block(run, BlockKind.CLASSROOM, false), in(-10), HOUR);
        Run beside = sample.run(run.courseId());
        Caller strange = member(beside);
        assertThrows(NotFound.class, () -> sample.as(strange, () -> checkIns.desk(session.id())));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> checkIns.screen(session.id())));
        assertThrows(NotFound.class, () -> overview(strange, run, false));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> attendance.sheet(session.id())));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> papers.facts(session.id(), false)));
        assertTrue(sample.as(strange, () -> overviews.day()).isEmpty());
        Caller own = member(run);
        assertEquals(0, overview(own, run, false).participants());
        assertEquals(1, sample.as(own, () -> overviews.day()).size());
    }

    private Caller member(Run run) {
        return sample.caller(sample.person(), Role.ORGANISER, ScopeKind.RUN, run.id());
    }

    private AttendanceOverview overview(Caller who, Run run, boolean below) {
        return sample.as(who, () -> overviews.overview(run.id(), below, 0, 50));
    }

    private void take(Caller who, ClassSession session, PresenceMark mark) {
        sample.as(who, () -> {
            attendance.take(session.id(), List.of(mark), null);
            return null;
        });
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
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
