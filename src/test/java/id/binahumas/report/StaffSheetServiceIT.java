package id.binahumas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.binahumas.enrolment.BookingService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
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

/** Superiors and coordinators see what the people of their own units learn, and remind them; other people are not found. */
@InContainer
class StaffSheetServiceIT {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final List<Role> HEADS = List.of(Role.SUPERIOR, Role.UNIT_COORDINATOR);

    @Inject
    StaffSheetService sheets;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    private WorkUnit own;
    private WorkUnit village;

    @Test
    void theOwnUnitAndItsVillagesAreSeen() {
        tree();
        for (Role role : HEADS) {
            for (WorkUnit unit : List.of(own, village)) {
                Person person = placed(unit);
                assertEquals(
                        person.id(),
                        sample.as(head(role), () -> sheets.sheet(person.id()))
                                .person()
                                .id());
            }
        }
    }

    @Test
    void peopleOfOtherUnitsAndOfNoneAreNotFoundByAnyDoor() {
        tree();
        WorkUnit parent = sample.unit();
        List<Person> strangers = List.of(placed(parent), placed(child(parent)), sample.person());
        for (Role role : HEADS) {
            Caller head = head(role);
            for (Person stranger : strangers) {
                assertThrows(NotFound.class, () -> sample.as(head, () -> sheets.sheet(stranger.id())));
                assertThrows(NotFound.class, () -> remind(head, stranger));
            }
        }
        Caller ofNothing = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.GLOBAL, null);
        assertThrows(
                NotFound.class,
                () -> sample.as(ofNothing, () -> sheets.sheet(placed(own).id())));
        assertThrows(
                Forbidden.class,
                () -> sample.as(sample.trainee(), () -> sheets.sheet(placed(own).id())));
    }

    @Test
    void oneLetterADayWhoeverAsks() {
        tree();
        Person person = placed(own);
        Run run = sample.run();
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        assertEquals(
                1,
                sample.as(head(Role.SUPERIOR), () -> sheets.sheet(person.id()))
                        .unfinished()
                        .size());
        remind(head(Role.SUPERIOR), person);
        assertEquals(1, letters(person));
        assertRefused("staff.remind.today", head(Role.UNIT_COORDINATOR), person);
        assertEquals(1, letters(person));
    }

    @Test
    void whoeverHasFinishedEverythingIsNotReminded() {
        tree();
        Person person = placed(own);
        assertRefused("staff.remind.nothing", head(Role.SUPERIOR), person);
        assertEquals(0, letters(person));
    }

    private void tree() {
        own = child(sample.unit());
        village = child(own);
    }

    private long letters(Person person) {
        return sample.em()
                .createQuery(
                        "select count(m) from MailMessage m where m.recipient = :to and m.messageId like 'staff-reminder%'",
                        Long.class)
                .setParameter("to", person.mail())
                .getSingleResult();
    }

    private void assertRefused(String key, Caller head, Person person) {
        assertEquals(
                key, assertThrows(Refusal.class, () -> remind(head, person)).key());
    }

    private void remind(Caller head, Person person) {
        sample.as(head, () -> {
            sheets.remind(person.id());
            return null;
        });
    }

    private Caller head(Role role) {
        return sample.caller(sample.person(), role, ScopeKind.UNIT, own.id());
    }

    private WorkUnit child(WorkUnit parent) {
        String code = "U" + Ids.next();
        return sample.house(() -> units.create(code, "Desa " + code, UnitKind.VILLAGE, parent.id(), FROM));
    }

    private Person placed(WorkUnit unit) {
        String mail = Ids.next() + "@contoh.go.id";
        Person person =
                sample.house(() -> people.create("Pegawai " + mail, null, null, PersonKind.NON_ASN, null, mail));
        sample.house(() -> people.appoint(person.id(), unit.id(), "Pranata Humas", null, null, FROM));
        return person;
    }
}
