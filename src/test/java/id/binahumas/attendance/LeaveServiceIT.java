package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.ItemResult;
import id.binahumas.people.Person;
import id.binahumas.people.PersonErased;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditEntry;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@InContainer
class LeaveServiceIT {

    private static final byte[] LETTER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Inject
    LeaveService leaves;

    @Inject
    AttendanceService attendance;

    @Inject
    CheckInService checkIns;

    @Inject
    CheckInCodes codes;

    @Inject
    RunService runs;

    @Inject
    LeavesOfPerson data;

    @Inject
    BookingService bookings;

    @Inject
    FileStore files;

    @Inject
    Event<PersonErased> erased;

    @Inject
    UserTransaction transaction;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void whatWaitsForAnAnswerIsNotOfferedAgainUntilWithdrawn() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession first = session(block, 300);
        ClassSession second = session(block, 400);
        Caller trainee = booked(run);
        long enrolment = enrolment(run, sample.organiser(run.organiserUnitId()), first);
        assertEquals(List.of(first.id(), second.id()), offered(trainee, enrolment));
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.SICK, List.of(first.id()), null);
        assertEquals(List.of(second.id()), offered(trainee, enrolment));
        sample.as(trainee, () -> {
            leaves.withdraw(asked.id());
            return null;
        });
        assertEquals(List.of(first.id(), second.id()), offered(trainee, enrolment));
    }

    private List<Long> offered(Caller trainee, long enrolment) {
        return sample.as(trainee, () -> leaves.desk(enrolment)).days().stream()
                .flatMap(d -> d.sessions().stream())
                .map(LeaveSessionRow::id)
                .toList();
    }

    @Test
    void grantedLeaveStandsOnTheSheetsAlsoOfSessionsToCome() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession over = session(block, -90);
        ClassSession later = session(block, 300);
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long letter = letter(trainee);
        long enrolment = enrolment(run, committee, over);
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.SICK, List.of(over.id(), later.id()), letter);
        assertFalse(asked.isObjection());
        assertEquals(
                asked.id(),
                sample.as(committee, () -> leaves.waiting(later.id())).get(enrolment));
        LeaveSheet seen = sample.as(committee, () -> leaves.find(asked.id()));
        assertEquals("Demam sejak semalam", seen.request().reason());
        assertTrue(seen.mayDecide());
        assertEquals(
                letter, sample.as(committee, () -> leaves.letter(asked.id())).id());
        assertEquals(
                letter, sample.as(trainee, () -> leaves.ownLetter(asked.id())).id());
        grant(committee, asked);
        for (ClassSession session : List.of(over, later)) {
            Presence noted = presence(session, enrolment);
            assertEquals(PresenceStatus.SICK, noted.status());
            assertEquals(PresenceSource.LEAVE, noted.source());
            assertEquals(0, noted.minutes());
        }
        assertEquals(0, minutesReported(enrolment, block));
        assertEquals(
                LeaveState.GRANTED,
                sample.as(trainee, () -> leaves.desk(enrolment))
                        .requests()
                        .get(0)
                        .request()
                        .state());
        assertEquals(1, audits("leave.grant", trainee.personId()));
        assertEquals(1, audits("leave.letter", trainee.personId()));
        assertEquals(1, audits("leave.read", trainee.personId()));
        assertTrue(
                sample
                        .em()
                        .createQuery(
                                "select a from AuditEntry a where a.action = 'leave.ask' and a.subjectId = :who",
                                AuditEntry.class)
                        .setParameter("who", trainee.personId())
                        .getResultList()
                        .stream()
                        .noneMatch(a -> String.valueOf(a.reason()).contains("Demam")),
                "an illness stays out of the audit");
    }

    @Test
    void aNoIsAppealedAgainstOnceAndSomebodyElseDecides() {
        Run run = sample.run();
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), 300);
        Caller trainee = booked(run);
        Caller first = sample.organiser(run.organiserUnitId());
        Caller other = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(run, first, session);
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(session.id()), null);
        assertEquals(
                "leave.twice", refused(() -> ask(trainee, enrolment, LeaveKind.SICK, List.of(session.id()), null)));
        decline(first, asked);
        assertNull(presence(session, enrolment));
        appeal(trainee, asked);
        assertFalse(sample.as(first, () -> leaves.find(asked.id())).mayDecide());
        assertEquals("leave.another", refused(() -> grant(first, asked)));
        decline(other, asked);
        assertEquals(LeaveState.UPHELD, state(asked));
        assertEquals("leave.appeal.once", refused(() -> appeal(trainee, asked)));

        LeaveRequest again = ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(session.id()), null);
        decline(first, again);
        appeal(trainee, again);
        grant(other, again);
        assertEquals(PresenceStatus.EXCUSED, presence(session, enrolment).status());
        assertEquals("leave.decided", refused(() -> decline(other, again)));
    }

    @Test
    void anEntryOfAbsenceIsObjectedToAndDecidedBySomebodyElseThanWhoNotedIt() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = session(block, -90);
        ClassSession unnoted = session(block, -20);
        Caller trainee = booked(run);
        Caller noter = sample.organiser(run.organiserUnitId());
        Caller other = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(run, noter, session);
        assertEquals(
                "leave.present.absentOnly",
                refused(() -> ask(trainee, enrolment, LeaveKind.PRESENT, List.of(unnoted.id()), null)));
        sample.as(noter, () -> {
            attendance.take(session.id(), List.of(new PresenceMark(enrolment, PresenceStatus.ABSENT, null)), null);
            return null;
        });
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.PRESENT, List.of(session.id()), null);
        assertTrue(asked.isObjection());
        assertEquals("leave.noted.another", refused(() -> grant(noter, asked)));
        grant(other, asked);
        assertEquals(PresenceStatus.PRESENT, presence(session, enrolment).status());
        assertEquals(60, minutesReported(enrolment, block));
        assertEquals("leave.late", refused(() -> ask(trainee, enrolment, LeaveKind.SICK, List.of(session.id()), null)));
    }

    @Test
    void whoWasThereStaysPresentAndWithdrawnIsWithdrawn() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession now = session(block, -10);
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(run, committee, now);
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(now.id()), null);
        sample.as(trainee, () -> attendance.join(now.id()));
        grant(committee, asked);
        assertEquals(PresenceStatus.PRESENT, presence(now, enrolment).status());

        ClassSession byHand = session(block, -5);
        LeaveRequest wrong = ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(byHand.id()), null);
        sample.as(committee, () -> {
            attendance.take(byHand.id(), List.of(PresenceMark.present(enrolment)), null);
            return null;
        });
        grant(committee, wrong);
        assertEquals(PresenceStatus.EXCUSED, presence(byHand, enrolment).status(), "an entry by hand gives way");

        ClassSession later = session(block, 300);
        LeaveRequest taken = ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(later.id()), null);
        sample.as(trainee, () -> {
            leaves.withdraw(taken.id());
            return null;
        });
        assertEquals("leave.decided", refused(() -> grant(committee, taken)));
        assertNull(presence(later, enrolment));
    }

    @Test
    void whoComesInSpiteOfLeaveIsPresentAndItIsNotUsedThere() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession room = inRoom(block);
        ClassSession live = session(block, -10);
        ClassSession away = session(block, 300);
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(run, committee, room);
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.SICK, List.of(room.id(), live.id(), away.id()), null);
        grant(committee, asked);
        assertTrue(sample.as(trainee, () -> checkIns.phone(room.id(), null)).mayCome());
        assertEquals(0, sample.as(committee, () -> checkIns.desk(room.id())).come());
        assertFalse(sample.as(trainee, () -> attendance.door(live.id())).entered());

        String code = codes.ofRoom(room.id()).text();
        assertFalse(sample.as(trainee, () -> checkIns.checkIn(room.id(), code, null))
                .repeated());
        assertTrue(sample.as(trainee, () -> checkIns.checkIn(room.id(), code, null))
                .repeated());
        sample.as(trainee, () -> attendance.join(live.id()));
        assertEquals(PresenceStatus.PRESENT, presence(room, enrolment).status());
        assertEquals(PresenceSource.CHECK_IN, presence(room, enrolment).source());
        assertEquals(PresenceSource.JOIN, presence(live, enrolment).source());
        assertEquals(PresenceStatus.SICK, presence(away, enrolment).status());
        assertEquals(120, minutesReported(enrolment, block));
        LeaveSheet sheet =
                sample.as(trainee, () -> leaves.desk(enrolment)).requests().get(0);
        assertEquals(LeaveState.GRANTED, sheet.request().state());
        assertEquals(
                Set.of(room.id(), live.id()),
                sheet.sessions().stream()
                        .filter(sheet::unused)
                        .map(LeaveSessionRow::id)
                        .collect(Collectors.toSet()));
        assertEquals(2, audits("leave.unused", trainee.personId()));
    }

    @Test
    void theCommitteesTableNotesWhoComesInSpiteOfLeave() {
        Run run = sample.run();
        ClassSession room = inRoom(sample.block(run, BlockKind.CLASSROOM, false));
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(run, committee, room);
        grant(committee, ask(trainee, enrolment, LeaveKind.EXCUSED, List.of(room.id()), null));
        assertFalse(sample.as(committee, () -> checkIns.checkInFor(room.id(), CheckInEntry.ofName(enrolment)))
                .repeated());
        assertEquals(PresenceStatus.PRESENT, presence(room, enrolment).status());
        assertEquals(1, audits("leave.unused", trainee.personId()));
    }

    @Test
    void strangersFindNothingAndNobodyDecidesTheirOwn() {
        Run run = sample.run();
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), 300);
        ClassSession elsewhere = session(sample.block(sample.run(), BlockKind.CLASSROOM, false), 300);
        Person person = sample.person();
        Caller trainee = sample.trainee(person);
        sample.as(trainee, () -> bookings.book(run.id()));
        Caller stranger = booked(run);
        Caller strange = sample.organiser(sample.unit().id());
        long enrolment = enrolmentOf(run, person.id());
        assertThrows(
                NotFound.class,
                () -> ask(trainee, enrolment, LeaveKind.SICK, List.of(elsewhere.id()), null),
                "a session of another run");
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.SICK, List.of(session.id()), letter(trainee));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> leaves.ownLetter(asked.id())));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> leaves.desk(enrolment)));
        assertThrows(NotFound.class, () -> appeal(stranger, asked));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> leaves.find(asked.id())));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> leaves.letter(asked.id())));
        assertThrows(NotFound.class, () -> sample.as(strange, () -> leaves.page(run.id(), null, 0, 10)));
        assertThrows(NotFound.class, () -> grant(strange, asked));
        Caller both = new Caller(
                trainee.accountId(),
                person.id(),
                "panitia",
                "p" + person.id(),
                Set.of(new Assignment(Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId())));
        assertEquals("duty.own", refused(() -> grant(both, asked)));
    }

    @Test
    void theLettersAreInTheCopyAndGoWithThePerson() {
        Run run = sample.run();
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), 300);
        Caller trainee = booked(run);
        long enrolment = enrolmentOf(run, trainee.personId());
        long letter = letter(trainee);
        LeaveRequest asked = ask(trainee, enrolment, LeaveKind.SICK, List.of(session.id()), letter);
        DataOwner owner = new DataOwner(trainee.personId(), trainee.accountId(), null);
        assertEquals(1, data.tables(owner).get(0).rows().size());
        assertEquals(letter, data.files(owner).get(0).fileId());
        assertEquals(1, data.counts(owner).get(0).rows());
        erase(trainee.personId());
        LeaveRequest left = sample.em()
                .createQuery("select l from LeaveRequest l where l.id = :id", LeaveRequest.class)
                .setParameter("id", asked.id())
                .getSingleResult();
        assertNull(left.reason());
        assertNull(left.letterFileId());
        assertTrue(data.files(owner).isEmpty());
    }

    private void erase(long personId) {
        sample.house(() -> {
            transaction.begin();
            erased.fire(new PersonErased(personId));
            transaction.commit();
            return null;
        });
    }

    private ClassSession session(Block block, int minutes) {
        return sample.session(block, clock.instant().plus(Duration.ofMinutes(minutes)), Duration.ofHours(1));
    }

    /** Under way, in a room that is not known yet. */
    private ClassSession inRoom(Block block) {
        Instant start = clock.instant().minus(Duration.ofMinutes(10));
        return sample.house(() -> runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.TEACHING, "Tatap muka", null, start, start.plus(Duration.ofHours(1)), null, null)));
    }

    private Caller booked(Run run) {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        return trainee;
    }

    private long letter(Caller who) {
        return sample.as(
                who,
                () -> sample.house(() -> files.store(new ByteArrayInputStream(LETTER), "surat.pdf", FilePolicy.PROOF)
                        .id()));
    }

    private LeaveRequest ask(Caller who, long enrolment, LeaveKind kind, List<Long> sessions, Long letter) {
        return sample.as(who, () -> leaves.ask(enrolment, kind, sessions, "Demam sejak semalam", letter));
    }

    private void appeal(Caller who, LeaveRequest request) {
        sample.as(who, () -> {
            leaves.appeal(request.id(), "Suratnya baru datang");
            return null;
        });
    }

    private void grant(Caller who, LeaveRequest request) {
        sample.as(who, () -> {
            leaves.grant(request.id(), version(request), null);
            return null;
        });
    }

    private void decline(Caller who, LeaveRequest request) {
        sample.as(who, () -> {
            leaves.decline(request.id(), version(request), "Tidak ada surat tugas");
            return null;
        });
    }

    private int version(LeaveRequest request) {
        return sample.em()
                .createQuery("select l.version from LeaveRequest l where l.id = :id", Integer.class)
                .setParameter("id", request.id())
                .getSingleResult();
    }

    private LeaveState state(LeaveRequest request) {
        return sample.em()
                .createQuery("select l.state from LeaveRequest l where l.id = :id", LeaveState.class)
                .setParameter("id", request.id())
                .getSingleResult();
    }

    private static String refused(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }

    private long enrolment(Run run, Caller committee, ClassSession session) {
        return sample.as(committee, () -> attendance.sheet(session.id()))
                .rows()
                .get(0)
                .enrolmentId();
    }

    private long enrolmentOf(Run run, long personId) {
        return sample.em()
                .createQuery("select e.id from Enrolment e where e.runId = :run and e.personId = :person", Long.class)
                .setParameter("run", run.id())
                .setParameter("person", personId)
                .getSingleResult();
    }

    private Presence presence(ClassSession session, long enrolment) {
        return sample.em()
                .createQuery(
                        "select p from Presence p where p.sessionId = :session and p.enrolmentId = :enrolment",
                        Presence.class)
                .setParameter("session", session.id())
                .setParameter("enrolment", enrolment)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private long audits(String action, Long personId) {
        return sample.em()
                .createQuery(
                        "select count(a) from AuditEntry a where a.action = :action and a.subjectId = :who", Long.class)
                .setParameter("action", action)
                .setParameter("who", personId)
                .getSingleResult();
    }

    private int minutesReported(long enrolment, Block block) {
        return sample.em()
                .createQuery(
                        "select r from ItemResult r where r.enrolmentId = :e and r.itemId = :block", ItemResult.class)
                .setParameter("e", enrolment)
                .setParameter("block", block.id())
                .getSingleResult()
                .score()
                .intValue();
    }
}
