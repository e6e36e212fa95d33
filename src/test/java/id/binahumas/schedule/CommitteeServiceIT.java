package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.CourseService;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.BookingStatus;
import id.binahumas.enrolment.RosterFilter;
import id.binahumas.enrolment.RosterService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.RoleAssignment;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The committee of one run: it manages that run, nothing else, and no longer than it takes. */
@InContainer
class CommitteeServiceIT {

    @Inject
    CommitteeService committees;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    BookingService bookings;

    @Inject
    RosterService rosters;

    @Inject
    AccountService accounts;

    @Inject
    Sample sample;

    @Test
    void aMemberManagesThisRunAndNothingElse() {
        Run run = sample.run();
        Run beside = sample.run(run.courseId());
        Caller member = member(run);

        assertEquals(run.id(), as(member, () -> runs.own(run.id())).id());
        assertEquals(
                List.of(run.id()),
                as(member, runs::mine).stream().map(RunRow::id).toList());
        Block block = as(member, () -> runs.addBlock(run.id(), BlockKind.CLASSROOM, "Kelas", null, null, false));
        assertTrue(as(member, () -> rosters.page(run.id(), RosterFilter.of(BookingStatus.SEATED), 0, 10))
                .isEmpty());
        as(sample.organiser(run.organiserUnitId()), () -> runs.addRoom(run.organiserUnitId(), "Balai", "Aula", 30));
        assertEquals(1, as(member, () -> runs.roomsFor(run.id())).size());

        notFound(member, () -> runs.own(beside.id()));
        notFound(member, () -> runs.addBlock(beside.id(), BlockKind.CLASSROOM, "Kelas", null, null, false));
        notFound(member, () -> rosters.page(beside.id(), RosterFilter.of(BookingStatus.SEATED), 0, 10));
        notFound(member, () -> runs.roomsFor(beside.id()));
        notFound(member, () -> courses.own(run.courseId()));
        notFound(member, () -> courses.addSubject(run.courseId(), "Milik unit", 45));
        notFound(member, () -> runs.addRoom(run.organiserUnitId(), "Balai", "Ruang", 30));
        assertTrue(as(member, courses::mine).isEmpty());
        assertEquals(
                block.id(), sample.house(() -> runs.blocks(run.id())).get(0).id());
    }

    @Test
    void membersNameNobodyButTheUnitsDo() {
        Run run = sample.run();
        Account account = account();
        Caller member = member(run);
        notFound(member, () -> assign(run, account.login()));
        Caller organiser = sample.organiser(run.organiserUnitId());
        assertEquals("run.instructor.unknown", refusal(organiser, () -> assign(run, account.login() + "x")));
        as(organiser, () -> assign(run, account.login()));
        assertEquals("run.committee.twice", refusal(organiser, () -> assign(run, account.login())));
        long assignment =
                as(organiser, () -> committees.members(run.id())).get(0).assignmentId();
        notFound(member, () -> withdraw(run, assignment));
        Run other = sample.run();
        notFound(sample.organiser(other.organiserUnitId()), () -> withdraw(other, assignment));
        as(organiser, () -> withdraw(run, assignment));
        assertTrue(as(organiser, () -> committees.members(run.id())).isEmpty());
    }

    @Test
    void itsRightsEndSomeWeeksAfterTheLastDayWheneverThatIs() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        Account account = account();
        as(organiser, () -> assign(run, account.login()));
        LocalDate last = run.endsOn();
        assertEquals(last.plusDays(31), held(account).validTo());
        as(organiser, () -> describe(run, last.plusDays(10)));
        assertEquals(last.plusDays(41), held(account).validTo());
        as(organiser, () -> describe(run, null));
        assertNull(held(account).validTo());
    }

    @Test
    void itIsWithdrawnWhenTheRunIsOver() {
        for (boolean closed : new boolean[] {true, false}) {
            Run run = sample.run();
            Caller organiser = sample.organiser(run.organiserUnitId());
            Account account = account();
            as(organiser, () -> assign(run, account.login()));
            as(organiser, () -> {
                if (closed) {
                    runs.close(run.id());
                } else {
                    runs.cancel(run.id(), "Tidak jadi");
                }
                return null;
            });
            assertTrue(as(organiser, () -> committees.members(run.id())).isEmpty());
            assertTrue(held(account).isOver(LocalDate.now(Zones.HOME).plusDays(1)));
            assertEquals("run.ended", refusal(organiser, () -> assign(run, account.login())));
        }
    }

    @Test
    void theCoOrganiserSeesTheRosterAndTheHostDoesNot() {
        Run run = sample.run();
        long partner = sample.unit().id();
        long host = sample.unit().id();
        Caller organiser = sample.organiser(run.organiserUnitId());
        as(organiser, () -> {
            runs.describe(
                    run.id(),
                    sample.house(() -> runs.find(run.id())).version(),
                    details(run, partner, run.endsOn()),
                    new RunTerms(host, null, null, null));
            return null;
        });
        as(sample.trainee(), () -> bookings.book(run.id()));
        assertEquals(
                1,
                as(
                                sample.organiser(partner),
                                () -> rosters.page(run.id(), RosterFilter.of(BookingStatus.SEATED), 0, 10))
                        .size());
        notFound(sample.organiser(host), () -> rosters.page(run.id(), RosterFilter.of(BookingStatus.SEATED), 0, 10));
        assertTrue(as(Caller.ANYONE, () -> runs.sheet(run.id())).host().startsWith("Dinas"));
    }

    private Caller member(Run run) {
        return sample.caller(sample.person(), Role.ORGANISER, ScopeKind.RUN, run.id());
    }

    private Account account() {
        return sample.house(
                () -> accounts.create("panitia" + Ids.next(), sample.person().id(), "id"));
    }

    private RoleAssignment held(Account account) {
        return sample.house(() -> accounts.assignmentsOf(account.id())).get(0);
    }

    private Object assign(Run run, String login) {
        committees.assign(run.id(), login);
        return null;
    }

    private Object withdraw(Run run, long assignment) {
        committees.withdraw(run.id(), assignment);
        return null;
    }

    private Object describe(Run run, LocalDate last) {
        runs.describe(run.id(), sample.house(() -> runs.find(run.id())).version(), details(run, null, last));
        return null;
    }

    private static RunDetails details(Run run, Long partner, LocalDate last) {
        return new RunDetails(
                run.code(),
                null,
                run.mode(),
                partner,
                run.startsOn(),
                last,
                run.registrationOpensAt(),
                run.registrationClosesAt(),
                null,
                null,
                run.zone());
    }

    private <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }

    private void notFound(Caller caller, Callable<?> deed) {
        assertThrows(NotFound.class, () -> sample.as(caller, deed));
    }

    private String refusal(Caller caller, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> sample.as(caller, deed)).key();
    }
}
