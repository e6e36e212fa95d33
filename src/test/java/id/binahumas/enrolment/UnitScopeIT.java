package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A coordinator sees the people of the own units and of all below them, and nobody else. */
@InContainer
class UnitScopeIT {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    @Inject
    UnitService units;

    @Inject
    PersonService people;

    @Inject
    StaffService staff;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Test
    void peopleOfTheOwnUnitAndBelowAreSeenOthersNot() {
        WorkUnit own = sample.unit();
        Person here = placed(own);
        Person below = placed(child(child(own)));
        Person elsewhere = placed(sample.unit());
        List<Long> seen = seen(coordinator(own));
        assertEquals(2, seen.size());
        assertTrue(seen.containsAll(List.of(here.id(), below.id())));
        assertTrue(!seen.contains(elsewhere.id()));
    }

    @Test
    void theCoordinatorOfAChildDoesNotSeeTheParent() {
        WorkUnit parent = sample.unit();
        placed(parent);
        Person below = placed(child(parent));
        WorkUnit other = child(parent);
        placed(other);
        assertEquals(1, seen(coordinator(other)).size());
        assertTrue(!seen(coordinator(other)).contains(below.id()));
    }

    @Test
    void whatTheyTakePartInIsSeenWithThem() {
        WorkUnit own = sample.unit();
        Person person = placed(own);
        Run run = sample.run();
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        StaffRow row = sample.as(coordinator(own), () -> staff.page(StaffFilter.ALL, 0, 25))
                .get(0);
        assertEquals(person.id(), row.person().id());
        assertEquals(1, row.enrolments().size());
        assertEquals(BookingStatus.SEATED, row.enrolments().get(0).booking());
    }

    @Test
    void aNameNarrowsTheListAndPercentIsNoWildcard() {
        WorkUnit own = sample.unit();
        Person person = placed(own);
        placed(own);
        Caller coordinator = coordinator(own);
        assertEquals(1, sample.as(coordinator, () -> staff.count(named(person.name()))));
        assertEquals(0, sample.as(coordinator, () -> staff.count(named("%"))));
        assertEquals(2, sample.as(coordinator, () -> staff.count(named("peserta"))));
    }

    @Test
    void aCoordinatorOfNothingSeesNobody() {
        Caller nobody = sample.caller(sample.person(), Role.UNIT_COORDINATOR, ScopeKind.GLOBAL, null);
        assertTrue(seen(nobody).isEmpty());
    }

    @Test
    void aTraineeMayNotLook() {
        assertThrows(Forbidden.class, () -> seen(sample.trainee()));
    }

    private static StaffFilter named(String words) {
        return new StaffFilter(words, StaffStanding.ALL);
    }

    private Caller coordinator(WorkUnit unit) {
        return sample.caller(sample.person(), Role.UNIT_COORDINATOR, ScopeKind.UNIT, unit.id());
    }

    private WorkUnit child(WorkUnit parent) {
        String code = "U" + Ids.next();
        return sample.house(() -> units.create(code, "Bidang " + code, UnitKind.DIVISION, parent.id(), FROM));
    }

    private Person placed(WorkUnit unit) {
        Person person = sample.person();
        sample.house(() -> people.appoint(person.id(), unit.id(), "Pranata Humas", null, null, FROM));
        return person;
    }

    private List<Long> seen(Caller coordinator) {
        return sample.as(coordinator, () -> staff.page(StaffFilter.ALL, 0, 200)).stream()
                .map(row -> row.person().id())
                .toList();
    }
}
