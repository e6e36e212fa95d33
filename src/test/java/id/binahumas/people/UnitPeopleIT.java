package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@InContainer
class UnitPeopleIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Inject
    UnitPeopleService service;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    UnitService units;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void theOfficialsOfADayAreShownWithTheirOffice() {
        WorkUnit unit = sample.unit();
        LocalDate handover = LocalDate.of(2025, 12, 17);
        Person old = sample.person();
        Person acting = sample.person();
        PostHolding head = post(old, unit, "Camat", null, true, LONG_AGO);
        as(() -> {
            people.endPost(old.id(), head.id(), head.version(), handover);
            return null;
        });
        post(acting, unit, "Camat", Acting.values()[0], true, handover);
        post(sample.person(), unit, "Staf", null, false, LONG_AGO);

        assertEquals(List.of("null Camat " + old.name()), offices(unit, handover.minusDays(1)));
        assertEquals(List.of(Acting.values()[0] + " Camat " + acting.name()), offices(unit, handover));
        assertEquals(2, as(() -> service.count(unit.id(), false, "", handover)));
        assertEquals(
                1,
                as(() -> service.people(unit.id(), false, old.name(), handover.minusDays(1), 0, 10))
                        .size());
    }

    /** Elsewhere one is shown with the own post; in the unit where one stands in for somebody with that. */
    @Test
    void aPostHeldForSomebodyElseDoesNotHideOnesOwn() {
        WorkUnit home = sample.unit();
        WorkUnit other = sample.unit();
        Person person = sample.person();
        post(person, home, "Sekretaris Camat", null, false, LONG_AGO);
        post(person, other, "Camat", Acting.PLT, true, today().minusDays(3));
        post(person, other, "Ketua Tim", Acting.PLH, false, today().minusDays(2));

        PersonRow found = as(() -> people.search(person.name(), 0, 10)).rows().get(0);
        assertEquals("Sekretaris Camat", found.wording());
        assertEquals("Dinas " + home.code(), found.unitName());
        assertEquals(
                "Sekretaris Camat",
                as(() -> people.postOf(person.id(), today())).orElseThrow().wording());
        assertEquals(
                "Plh. Ketua Tim",
                as(() -> service.people(other.id(), false, "", today(), 0, 10))
                        .get(0)
                        .wording());
        assertEquals(
                1,
                as(() -> service.people(other.id(), false, "", today(), 0, 10)).size(),
                "two posts there are one person");
        Caller superior = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, other.id());
        assertEquals(
                "Plh. Ketua Tim",
                sample.as(superior, () -> people.ofMyUnits(person.id())).wording());

        Run run = sample.run();
        BookingRow booked = sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        Enrolment enrolment = sample.em().find(Enrolment.class, booked.enrolmentId());
        assertEquals("Sekretaris Camat", enrolment.post());
        assertEquals("Dinas " + home.code(), enrolment.unitName());
    }

    @Test
    void whoAnswersForAUnitIsNamed() {
        WorkUnit unit = sample.unit();
        String login = "kelola" + Ids.next() + "@x.go.id";
        sample.house(() -> accounts.assign(
                accounts.create(login, null, "id").id(),
                Role.UNIT_COORDINATOR,
                ScopeKind.UNIT,
                unit.id(),
                LONG_AGO,
                null));
        assertEquals(
                List.of(login),
                as(() -> service.coordinators(unit.id())).stream()
                        .map(AssignedRow::name)
                        .toList());
        assertTrue(as(() -> service.superiors(unit.id())).isEmpty());
    }

    /** Also the duties beside the post, and those who come later; who left before stays where they were. */
    @Test
    void whenAUnitClosesItsPeopleAreShownAndGoToTheSuccessorTogether() {
        WorkUnit closing = sample.unit();
        WorkUnit successor = sample.unit();
        LocalDate day = today().minusDays(5);
        Person head = sample.person();
        Person later = sample.person();
        Person left = sample.person();
        post(head, closing, "Kepala", null, true, LONG_AGO);
        post(later, closing, "Analis", null, false, day.plusDays(2));
        PostHolding over = post(left, closing, "Staf", null, false, LONG_AGO);
        as(() -> {
            people.endPost(left.id(), over.id(), over.version(), day.minusDays(1));
            return null;
        });
        sample.house(() -> people.assignDuty(head.id(), closing.id(), "Admin kanal", LONG_AGO));
        sample.house(() -> {
            units.close(closing.id(), units.sheet(closing.id(), day).version(), day, List.of(successor.id()), null);
            return null;
        });
        assertEquals(
                2,
                as(() -> service.people(closing.id(), false, "", today(), 0, 10))
                        .size());
        assertEquals(
                "Dinas " + closing.code(),
                as(() -> service.people(closing.id(), false, "", today(), 0, 10))
                        .get(0)
                        .unitName());
        assertEquals(
                "Dinas " + closing.code(),
                as(() -> people.search(head.name(), 0, 10)).rows().get(0).unitName());
        assertEquals(3, leftBehind(closing), "two posts and a duty");
        assertEquals(3, as(() -> service.countFrom(closing.id(), day)));

        assertEquals("unit.people.itself", refused(() -> service.moveAll(closing.id(), closing.id(), day)));
        assertEquals(3, as(() -> service.moveAll(closing.id(), successor.id(), day)));

        assertEquals(0, leftBehind(closing));
        assertEquals(2, as(() -> service.count(successor.id(), false, "", today())));
        assertEquals(1, as(() -> service.count(successor.id(), false, "", day)));
        assertEquals(1, as(() -> service.count(closing.id(), false, "", day.minusDays(1))));
        assertTrue(offices(successor, today()).isEmpty(), "who led the old unit does not lead the new one by that");
        List<PostRow> posts = as(() -> people.posts(head.id()));
        assertEquals(
                List.of("Dinas " + successor.code(), "Dinas " + closing.code()),
                posts.stream().map(PostRow::unitName).toList());
        assertEquals(2, as(() -> people.duties(head.id())).size());
        assertEquals(1, as(() -> people.posts(later.id())).size());
        assertEquals(day.minusDays(1), as(() -> people.posts(left.id())).get(0).to());
        assertEquals("unit.people.moveNone", refused(() -> service.moveAll(closing.id(), successor.id(), day)));
    }

    /** What somebody did in a unit while it was there is no mistake, nor is what has ended since. */
    @Test
    void onlyWhatIsLeftInAClosedUnitMoves() {
        WorkUnit closing = sample.unit();
        WorkUnit successor = sample.unit();
        Person stays = sample.person();
        Person went = sample.person();
        post(stays, closing, "Analis", null, false, LONG_AGO);
        PostHolding over = post(went, closing, "Staf", null, false, LONG_AGO);
        LocalDate closed = today().minusDays(50);
        assertEquals("unit.people.moveOpen", refused(() -> service.moveAll(closing.id(), successor.id(), closed)));
        as(() -> {
            people.endPost(went.id(), over.id(), over.version(), today().minusDays(10));
            return null;
        });
        close(closing, closed);
        assertEquals(
                "unit.people.moveEarly",
                refused(() -> service.moveAll(closing.id(), successor.id(), LocalDate.of(2015, 1, 1))));
        assertEquals(1, leftBehind(closing));
        assertEquals(1, as(() -> service.countFrom(closing.id(), closed)));
        assertEquals(1, as(() -> service.moveAll(closing.id(), successor.id(), closed)));
        assertEquals(1, as(() -> people.posts(went.id())).size());
        assertEquals(
                today().minusDays(10), as(() -> people.posts(went.id())).get(0).to());
        assertEquals(2, as(() -> people.posts(stays.id())).size());
        assertEquals(0, leftBehind(closing));
    }

    @Test
    void aClosedUnitWithDutiesAloneIsFoundAndMoved() {
        WorkUnit closing = sample.unit();
        WorkUnit successor = sample.unit();
        Person person = sample.person();
        sample.house(() -> people.assignDuty(person.id(), closing.id(), "Pengelola PPID", LONG_AGO));
        LocalDate closed = today().minusDays(5);
        close(closing, closed);
        assertEquals(1, leftBehind(closing));
        assertEquals(1, as(() -> service.moveAll(closing.id(), successor.id(), closed)));
        assertEquals(
                List.of(successor.id(), closing.id()),
                as(() -> people.duties(person.id())).stream()
                        .map(DutyRow::unitId)
                        .toList());
        assertEquals(0, leftBehind(closing));
    }

    private void close(WorkUnit unit, LocalDate day) {
        sample.house(() -> {
            units.close(unit.id(), units.sheet(unit.id(), day).version(), day, List.of(), null);
            return null;
        });
    }

    @Test
    void onlyAnAdministratorPassesTheDoors() {
        WorkUnit unit = sample.unit();
        Caller coordinator = sample.caller(sample.person(), Role.UNIT_COORDINATOR, ScopeKind.UNIT, unit.id());
        List<Callable<?>> doors = List.of(
                () -> service.offices(unit.id(), today()),
                () -> service.people(unit.id(), true, "", today(), 0, 10),
                () -> service.count(unit.id(), true, "", today()),
                () -> service.leftBehind(0, 10),
                () -> service.moveAll(unit.id(), unit.id(), today()));
        for (Callable<?> door : doors) {
            assertThrows(Forbidden.class, () -> sample.as(coordinator, door));
        }
    }

    private long leftBehind(WorkUnit unit) {
        long all = as(() -> service.countLeftBehind());
        return as(() -> service.leftBehind(0, 200)).stream()
                .peek(row -> assertTrue(all > 0, "counted"))
                .filter(row -> row.unitId() == unit.id())
                .mapToLong(LeftBehindRow::held)
                .sum();
    }

    private List<String> offices(WorkUnit unit, LocalDate day) {
        return as(() -> service.offices(unit.id(), day)).stream()
                .map(o -> Objects.toString(o.acting()) + " " + o.post() + " " + o.fullName())
                .toList();
    }

    private PostHolding post(
            Person person, WorkUnit unit, String post, Acting acting, boolean leading, LocalDate from) {
        return as(() -> people.appoint(person.id(), new NewPost(unit.id(), post, null, null, from, acting, leading)));
    }

    private String refused(Callable<?> deed) {
        return assertThrows(Refusal.class, () -> as(deed)).key();
    }

    private <T> T as(Callable<T> deed) {
        return sample.as(sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null), deed);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
