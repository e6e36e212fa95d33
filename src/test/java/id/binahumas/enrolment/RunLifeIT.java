package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.schedule.HolidayDetails;
import id.binahumas.schedule.HolidayKind;
import id.binahumas.schedule.HolidayRow;
import id.binahumas.schedule.HolidayService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunDetails;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunSearch;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.RunState;
import id.binahumas.schedule.RunTerms;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From announced to running by the day, and the decision whether a run with too few is held. */
@InContainer
class RunLifeIT {

    @Inject
    RunService runs;

    @Inject
    BookingService bookings;

    @Inject
    HolidayService holidays;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void onItsFirstDayARunBeginsByItselfAndGoesOnTakingPeople() {
        Run run = sample.run(1);
        Instant midnight = run.startsOn().atStartOfDay(run.zone()).toInstant();
        Caller seated = sample.trainee();
        as(seated, () -> bookings.book(run.id()));
        clock.moveTo(midnight.minusSeconds(5));
        assertEquals("run.start.early", refusal(organiser(run), () -> start(run)));
        begin();
        assertEquals(RunState.PUBLISHED, state(run));
        clock.moveTo(midnight.plusSeconds(5));
        begin();
        assertEquals(RunState.RUNNING, state(run));
        assertTrue(found(run), "still in the catalogue");
        assertTrue(as(Caller.ANYONE, () -> runs.announced(run.id())).isVisible());

        as(organiser(run), () -> describe(run, midnight.plus(Duration.ofDays(2))));
        Caller waiting = sample.trainee();
        assertFalse(as(waiting, () -> bookings.book(run.id())).seated());
        assertTrue(open(run));
        long booking = as(seated, () -> bookings.mine(run.id())).orElseThrow().id();
        as(seated, () -> {
            bookings.cancel(booking);
            return null;
        });
        assertTrue(as(waiting, () -> bookings.mine(run.id())).orElseThrow().seated(), "promoted while it runs");
        assertEquals("run.start.state", refusal(organiser(run), () -> start(run)));
        as(organiser(run), () -> {
            runs.close(run.id());
            return null;
        });
        assertEquals(RunState.CLOSED, state(run));
        assertFalse(open(run));
    }

    @Test
    void itIsStartedByHandOnceItsFirstDayHasCome() {
        Run run = sample.run();
        clock.moveTo(run.startsOn().atTime(6, 0).atZone(run.zone()).toInstant());
        assertThrows(NotFound.class, () -> as(sample.organiser(sample.unit().id()), () -> start(run)));
        as(organiser(run), () -> start(run));
        assertEquals(RunState.RUNNING, state(run));
    }

    @Test
    void tooFewOnTheDayAsksForADecisionWhichIsOneStep() {
        Run run = sample.run();
        LocalDate decideBy = run.startsOn().minusDays(3);
        as(organiser(run), () -> {
            runs.describe(
                    run.id(),
                    version(run),
                    details(run, run.registrationClosesAt()),
                    new RunTerms(null, 2, decideBy, null));
            return null;
        });
        as(sample.trainee(), () -> bookings.book(run.id()));
        assertFalse(tasks(run).contains(RunTask.DECIDE), "not yet the day");
        clock.moveTo(decideBy.atTime(9, 0).atZone(run.zone()).toInstant());
        assertTrue(tasks(run).contains(RunTask.DECIDE));
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(
                NotFound.class,
                () -> as(stranger, () -> {
                    runs.go(run.id());
                    return null;
                }));
        assertThrows(
                NotFound.class,
                () -> as(stranger, () -> {
                    runs.cancel(run.id(), "Bukan miliknya");
                    return null;
                }));
        as(organiser(run), () -> {
            runs.go(run.id());
            return null;
        });
        assertFalse(tasks(run).contains(RunTask.DECIDE));
        assertEquals(RunState.PUBLISHED, state(run));
    }

    @Test
    void enoughPeopleNeedNoDecision() {
        Run run = sample.run();
        LocalDate decideBy = run.startsOn().minusDays(3);
        as(organiser(run), () -> {
            runs.describe(
                    run.id(),
                    version(run),
                    details(run, run.registrationClosesAt()),
                    new RunTerms(null, 1, decideBy, null));
            return null;
        });
        as(sample.trainee(), () -> bookings.book(run.id()));
        clock.moveTo(decideBy.plusDays(1).atStartOfDay(run.zone()).toInstant());
        assertFalse(tasks(run).contains(RunTask.DECIDE));
    }

    @Test
    void holidaysAreThereAndKeptByAdministrators() {
        Caller organiser = sample.organiser(sample.unit().id());
        List<HolidayRow> known = as(
                organiser,
                () -> holidays.on(
                        List.of(LocalDate.of(2025, 12, 16), LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26))));
        assertEquals(
                List.of(HolidayKind.NATIONAL, HolidayKind.COLLECTIVE_LEAVE),
                known.stream().map(HolidayRow::kind).toList());
        assertTrue(as(organiser, () -> holidays.ofYear(2027)).stream().noneMatch(HolidayRow::verified));
        Caller administrator = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        LocalDate day = LocalDate.of(2099, 4, 2);
        HolidayDetails details = new HolidayDetails(day, "Hari uji", HolidayKind.NATIONAL, null, false);
        as(administrator, () -> {
            holidays.add(details);
            return null;
        });
        assertEquals("holiday.twice", refusal(administrator, () -> {
            holidays.add(details);
            return null;
        }));
        HolidayRow row = as(organiser, () -> holidays.on(List.of(day))).get(0);
        assertEquals("data.changed", refusal(administrator, () -> {
            holidays.edit(row.id(), row.version() + 1, details);
            return null;
        }));
        as(administrator, () -> {
            holidays.remove(row.id());
            return null;
        });
        assertTrue(as(organiser, () -> holidays.on(List.of(day))).isEmpty());
    }

    private void begin() {
        int begun;
        do {
            begun = sample.house(runs::startDue);
        } while (begun > 0);
    }

    private List<RunTask> tasks(Run run) {
        return as(organiser(run), bookings::ownRuns).stream()
                .filter(r -> r.run().id() == run.id())
                .findFirst()
                .orElseThrow()
                .tasks();
    }

    private boolean found(Run run) {
        return as(Caller.ANYONE, () -> runs.search(new RunSearch(run.code(), null, null, null, null, false, 0, 10)))
                .rows()
                .stream()
                .anyMatch(r -> r.id() == run.id());
    }

    private boolean open(Run run) {
        return as(Caller.ANYONE, () -> runs.open(10_000)).stream()
                .map(RunRow::id)
                .anyMatch(id -> id == run.id());
    }

    private RunState state(Run run) {
        return sample.house(() -> runs.find(run.id())).state();
    }

    private int version(Run run) {
        return sample.house(() -> runs.find(run.id())).version();
    }

    private Object start(Run run) {
        runs.start(run.id());
        return null;
    }

    private Object describe(Run run, Instant closes) {
        runs.describe(run.id(), version(run), details(run, closes));
        return null;
    }

    private static RunDetails details(Run run, Instant closes) {
        return new RunDetails(
                run.code(), null, run.mode(), null, run.startsOn(), run.endsOn(), null, closes, null, null, run.zone());
    }

    private Caller organiser(Run run) {
        return sample.organiser(run.organiserUnitId());
    }

    private <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }

    private String refusal(Caller caller, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> sample.as(caller, deed)).key();
    }
}
