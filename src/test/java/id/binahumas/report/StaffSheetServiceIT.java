package id.binahumas.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.StaffFilter;
import id.binahumas.enrolment.StaffService;
import id.binahumas.enrolment.StaffStanding;
import id.binahumas.enrolment.StaffSummary;
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
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Superiors and coordinators see what the people of their own units learn, and remind them; other people are not found. */
@InContainer
class StaffSheetServiceIT {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final List<Role> HEADS = List.of(Role.SUPERIOR, Role.UNIT_COORDINATOR);

    @Inject
    StaffSheetService sheets;

    @Inject
    StaffService staff;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    BookingService bookings;

    @Inject
    Jobs jobs;

    @Inject
    TestClock time;

    @Inject
    Sample sample;

    /** The runs of these tests begin in ten days. */
    private static final Duration UNTIL_BEGUN = Duration.ofDays(11);

    private WorkUnit own;
    private WorkUnit village;

    @AfterEach
    void goBack() {
        time.reset();
    }

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
        time.advance(UNTIL_BEGUN);
        assertEquals(
                1,
                sample.as(head(Role.SUPERIOR), () -> sheets.sheet(person.id()))
                        .unfinished()
                        .size());
        Caller superior = head(Role.SUPERIOR);
        assertFalse(sample.as(superior, () -> sheets.sheet(person.id())).reminded());
        remind(superior, person);
        assertTrue(sample.as(superior, () -> sheets.sheet(person.id())).reminded());
        assertEquals(1, letters(person));
        assertRefused("staff.remind.today", head(Role.UNIT_COORDINATOR), person);
        assertEquals(1, letters(person));
    }

    @Test
    void whatHasNotBegunIsNotUnfinished() {
        tree();
        Person person = placed(own);
        Run run = sample.run();
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        Caller head = head(Role.SUPERIOR);
        assertEquals(Set.of(), listed(head, StaffStanding.UNFINISHED));
        assertEquals(Set.of(person.id()), listed(head, StaffStanding.NOT_BEGUN));
        StaffSummary summary = sample.as(head, () -> staff.summary());
        assertEquals(0, summary.unfinished());
        assertEquals(1, summary.notBegun());
        StaffSheet sheet = sample.as(head, () -> sheets.sheet(person.id()));
        assertEquals(List.of(), sheet.unfinished());
        assertEquals(1, sheet.notBegun().size());
        assertRefused("staff.remind.nothing", head, person);
        time.advance(UNTIL_BEGUN);
        assertEquals(Set.of(person.id()), listed(head, StaffStanding.UNFINISHED));
        assertEquals(1, sample.as(head, () -> staff.summary()).unfinished());
        assertEquals(
                1, sample.as(head, () -> sheets.sheet(person.id())).unfinished().size());
    }

    @Test
    void whoeverHasFinishedEverythingIsNotReminded() {
        tree();
        Person person = placed(own);
        assertRefused("staff.remind.nothing", head(Role.SUPERIOR), person);
        assertEquals(0, letters(person));
    }

    @Test
    void theListTellsWhoHasNotFinishedAndWhoLearnedNothingThisYear() {
        tree();
        Person busy = placed(own);
        Person idle = placed(village);
        placedElsewhere();
        Run run = sample.run();
        sample.as(sample.trainee(busy), () -> bookings.book(run.id()));
        time.advance(UNTIL_BEGUN);
        for (Role role : HEADS) {
            Caller head = head(role);
            assertEquals(Set.of(busy.id(), idle.id()), listed(head, StaffStanding.ALL));
            assertEquals(Set.of(busy.id()), listed(head, StaffStanding.UNFINISHED));
            assertEquals(Set.of(), listed(head, StaffStanding.NOT_BEGUN));
            assertEquals(Set.of(idle.id()), listed(head, StaffStanding.UNTRAINED));
        }
    }

    @Test
    void whoHoldsTwoPostsInTheOwnUnitsIsOnePerson() {
        tree();
        Person person = placed(own);
        sample.house(() -> people.appoint(person.id(), village.id(), "Plt. Kepala Desa", null, null, FROM));
        Caller head = head(Role.SUPERIOR);
        assertEquals(1, sample.as(head, () -> staff.count(StaffFilter.ALL)));
        assertEquals(
                1, sample.as(head, () -> sheets.page(StaffFilter.ALL, 0, 25)).size());
    }

    @Test
    void allWhoAreLateAreRemindedOnceAndNobodyElse() {
        tree();
        Run run = sample.run();
        List<Person> late = List.of(placed(own), placed(village));
        Person idle = placed(own);
        Person stranger = placedElsewhere();
        Stream.concat(late.stream(), Stream.of(stranger))
                .forEach(p -> sample.as(sample.trainee(p), () -> bookings.book(run.id())));
        time.advance(UNTIL_BEGUN);
        Caller head = head(Role.SUPERIOR);
        remindAll(head);
        remindAll(head(Role.UNIT_COORDINATOR));
        late.forEach(p -> assertEquals(1, letters(p), p.name()));
        late.forEach(p -> assertEquals(List.of(head.nameAs(Role.SUPERIOR)), reminders(p)));
        assertEquals(List.of(), reminders(idle));
        assertEquals(0, letters(idle));
        assertEquals(0, letters(stranger));
    }

    @Test
    void aLongListAsksNoMoreThanAShortOne() {
        tree();
        Run run = sample.run(100);
        Caller head = head(Role.SUPERIOR);
        learning(own, run);
        long few = questions(head);
        for (int i = 0; i < 12; i++) {
            learning(i % 2 == 0 ? own : village, run);
        }
        assertEquals(few, questions(head));
    }

    private void learning(WorkUnit unit, Run run) {
        Person person = placed(unit);
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
    }

    /** The fewest of some looks: others may ask at the same moment. */
    private long questions(Caller head) {
        jobs.drain();
        return LongStream.range(0, 5)
                .map(look -> {
                    long start = StatementCount.forRequests();
                    sample.as(head, () -> sheets.page(StaffFilter.ALL, 0, 25));
                    return StatementCount.forRequests() - start;
                })
                .min()
                .orElseThrow();
    }

    private void remindAll(Caller head) {
        sample.as(head, () -> {
            sheets.remindAll(null);
            return null;
        });
        jobs.drain();
    }

    private Set<Long> listed(Caller head, StaffStanding standing) {
        return sample.as(head, () -> sheets.page(new StaffFilter(null, standing), 0, 25)).stream()
                .map(line -> line.staff().person().id())
                .collect(Collectors.toSet());
    }

    private Person placedElsewhere() {
        return placed(sample.unit());
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

    /** By whom somebody was reminded, as the audit has it. */
    private List<String> reminders(Person person) {
        return sample.em()
                .createQuery(
                        "select a.actor from AuditEntry a where a.action = 'staff.remind' and a.subjectId = :id",
                        String.class)
                .setParameter("id", person.id())
                .getResultList();
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
