package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.GuestService;
import id.binahumas.learning.SessionMaterial;
import id.binahumas.learning.SessionMaterialService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditEntry;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Guests through the doors: what a link opens, to whom, for how long, and what stays shut. */
@InContainer
class PersonalLinkIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    PersonalLinkService links;

    @Inject
    LinkGate gate;

    @Inject
    AttendanceService attendance;

    @Inject
    SessionMaterialService materials;

    @Inject
    GuestService guests;

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    FileStore files;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theSecretIsNowhereInTheHouseAndWasMailed() {
        ClassSession session = session();
        String mail = "tamu" + session.id() + "@example.go.id";
        String address = sample.house(() -> links.make(session.id(), details(session, mail)));
        String secret = secretOf(address);
        assertEquals(PersonalLink.SECRET_LENGTH, secret.length());
        assertEquals(1, mailed(mail, secret));
        assertFalse(audit("session.link.make", session.id()).get(0).toString().contains(secret));
        assertFalse(link(session).toString().contains(secret));
        assertEquals("Ratna", invitation(secret).name());
        assertEquals(0, link(session).uses());
    }

    /** The same rule as in the register of people: an address without a dot behind the sign reaches nobody. */
    @Test
    void anAddressThatReachesNobodyIsRefused() {
        ClassSession session = session();
        assertThrows(
                ConstraintViolationException.class,
                () -> sample.house(() -> links.make(session.id(), details(session, "joko@contoh"))));
    }

    @Test
    void whoComesInIsNamedInTheAuditAndTheLinkTellsWhen() {
        ClassSession session = session();
        Caller guest = sample.guest(session, true);
        PersonalLink link = link(session);
        assertEquals(1, link.uses());
        assertNotNull(link.firstUsedAt());
        assertEquals("narasumber: " + link.guestName(), guest.name());
        assertEquals(
                "narasumber: " + link.guestName(),
                gate.load(link.id(), link.stamp()).name());
        Caller trainee = booked(session);
        sample.as(guest, () -> {
            attendance.take(session.id(), List.of(PresenceMark.present(enrolment(session, trainee))), null);
            return null;
        });
        AuditEntry entry = audit("attendance.take", session.id()).get(0);
        assertEquals(guest.name(), entry.actor());
        assertNull(entry.accountId());
    }

    @Test
    void aLinkEndsByTheClock() {
        ClassSession session = session();
        Caller guest = sample.guest(session, true);
        assertEquals(session.id(), sample.as(guest, () -> links.session()).id());
        clock.moveTo(session.endsAt().plus(PersonalLink.AFTER));
        assertShut("guest.expired", guest, session);
    }

    @Test
    void aLinkThatIsRevokedEndsInTheMiddle() {
        ClassSession session = session();
        Caller guest = sample.guest(session, true);
        sample.house(() -> {
            links.revoke(guest.linkId());
            return null;
        });
        assertShut("guest.revoked", guest, session);
    }

    @Test
    void madeAnewTheOldLinkAndWhatItOpenedEnd() {
        ClassSession session = session();
        Caller guest = sample.guest(session, false);
        String old = link(session).stamp();
        String secret = secretOf(sample.house(() -> links.renew(guest.linkId())));
        assertRefused("guest.renewed", () -> gate.load(guest.linkId(), old));
        assertEquals(
                guest.linkId(),
                sample.as(Caller.ANYONE, () -> links.use(secret)).id());
        assertRefused("guest.unknown", () -> invitation("ABCDEFGH"));
        assertRefused("guest.unknown", () -> invitation(null));
    }

    @Test
    void aLinkThatIsNotYetOrOfACancelledRunOpensNothing() {
        ClassSession session = session();
        String secret = secretOf(sample.house(() -> links.make(session.id(), details(session, null))));
        clock.moveTo(session.startsAt().minus(PersonalLink.BEFORE).minusSeconds(1));
        assertTrue(invitation(secret).early());
        assertRefused("guest.early", () -> sample.as(Caller.ANYONE, () -> links.use(secret)));
        clock.reset();
        assertEquals("Ratna", invitation(secret).name());
        sample.house(() -> {
            runs.cancel(session.runId(), "Batal");
            return null;
        });
        assertRefused("guest.cancelled", () -> invitation(secret));
    }

    @Test
    void organisersOfOthersFindNoLinkAndGuestsNoDoorButTheirOwn() {
        ClassSession session = session();
        Caller guest = sample.guest(session, true);
        Caller stranger = sample.organiser(sample.unit().id());
        assertNotFound(() -> sample.as(stranger, () -> links.ofSession(session.id())));
        assertNotFound(() -> sample.as(stranger, () -> links.make(session.id(), details(session, null))));
        assertNotFound(() -> sample.as(stranger, () -> links.renew(guest.linkId())));
        assertNotFound(() -> sample.as(stranger, () -> {
            links.revoke(guest.linkId());
            return null;
        }));
        assertThrows(Forbidden.class, () -> sample.as(guest, () -> links.ofSession(session.id())));
        assertThrows(Forbidden.class, () -> sample.as(guest, () -> runs.own(session.runId())));
        assertThrows(Forbidden.class, () -> sample.as(guest, () -> attendance.sheet(session.id())));
        assertThrows(Forbidden.class, () -> sample.as(guest, () -> courses.mine()));
        assertThrows(Forbidden.class, () -> sample.as(sample.trainee(), () -> links.session()));
    }

    @Test
    void anotherSessionOfTheSameRunStaysShut() {
        ClassSession session = session();
        ClassSession other = sample.house(() -> runs.addSession(
                session.blockId(),
                SessionDetails.of(
                        SessionKind.TEACHING, "Lain", null, session.startsAt(), session.endsAt(), null, null)));
        Caller trainee = booked(session);
        Caller guest = sample.guest(session, true);
        Caller neighbour = sample.guest(other, true);
        List<PresenceMark> marks = List.of(PresenceMark.present(enrolment(session, trainee)));
        assertNotFound(() -> sample.as(guest, () -> {
            attendance.take(other.id(), marks, null);
            return null;
        }));
        assertNotFound(() ->
                sample.as(guest, () -> materials.add(other.id(), file("a.pdf").id())));
        SessionMaterial theirs = sample.as(
                neighbour, () -> materials.add(other.id(), file("b.pdf").id()));
        assertNotFound(() -> sample.as(guest, () -> materials.file(theirs.id())));
        assertNotFound(() -> sample.as(
                guest, () -> materials.replace(theirs.id(), file("c.pdf").id())));
        assertNotFound(() -> sample.as(guest, () -> {
            materials.remove(theirs.id());
            return null;
        }));
    }

    @Test
    void theRosterHasNoNumbersAndOnlyWhoMayTakesIt() {
        ClassSession session = session();
        Caller trainee = booked(session);
        Caller reader = sample.guest(session, false);
        Caller taker = sample.guest(session, true);
        assertEquals(1, sample.as(reader, () -> guests.home()).participants());
        var read = sample.as(reader, () -> attendance.guestSheet());
        assertEquals(trainee.name(), read.rows().get(0).name());
        assertNull(read.rows().get(0).nip());
        assertNull(read.rows().get(0).status());
        assertFalse(read.taken());
        List<PresenceMark> marks = List.of(PresenceMark.present(enrolment(session, trainee)));
        assertNotFound(() -> sample.as(reader, () -> {
            attendance.take(session.id(), marks, null);
            return null;
        }));
        sample.as(taker, () -> {
            attendance.take(session.id(), marks, null);
            return null;
        });
        assertEquals(1, sample.as(taker, () -> attendance.guestSheet()).noted());
    }

    @Test
    void participantsTakeHomeWhatAGuestBringsAndStrangersDoNot() {
        ClassSession session = session();
        Caller trainee = booked(session);
        Caller guest = sample.guest(session, false);
        Caller colleague = sample.guest(session, false);
        SessionMaterial slides = sample.as(
                guest, () -> materials.add(session.id(), file("satu.pdf").id()));
        long first = slides.fileId();
        long enrolment = enrolment(session, trainee);
        assertEquals(
                List.of("satu.pdf"),
                sample.as(trainee, () -> materials.ofEnrolment(enrolment)).stream()
                        .map(m -> m.name())
                        .toList());
        assertNotFound(() -> sample.as(sample.trainee(), () -> materials.file(slides.id())));
        assertNotFound(() -> sample.as(sample.trainee(), () -> materials.ofEnrolment(enrolment)));
        assertNotFound(() -> sample.as(
                colleague, () -> materials.replace(slides.id(), file("x.pdf").id())));
        sample.as(guest, () -> materials.replace(slides.id(), file("dua.pdf").id()));
        assertEquals(
                "dua.pdf", sample.as(trainee, () -> materials.file(slides.id())).displayName());
        assertThrows(NotFound.class, () -> files.find(first));
        sample.as(guest, () -> {
            materials.remove(slides.id());
            return null;
        });
        assertTrue(sample.as(guest, () -> materials.ofGuest()).isEmpty());
    }

    @Test
    void onlyAssignmentsOfTheCourseAreGivenToAGuest() {
        ClassSession session = session();
        Course course =
                sample.house(() -> courses.find(runs.find(session.runId()).courseId()));
        long own = sample.item(course.id(), 1, ItemKind.ASSIGNMENT, 100).id();
        long module = sample.item(course.id(), 1, ItemKind.MODULE, 0).id();
        long foreign =
                sample.item(sample.course().id(), 1, ItemKind.ASSIGNMENT, 100).id();
        assertNotFound(() -> sample.guest(session, false, foreign));
        assertNotFound(() -> sample.guest(session, false, module));
        Caller guest = sample.guest(session, false, own);
        assertEquals(Set.of(own), sample.as(guest, () -> links.pass()).itemIds());
        sample.house(() -> {
            courses.removeItem(course.id(), own);
            return null;
        });
        assertEquals(Set.of(), sample.as(guest, () -> links.pass()).itemIds());
    }

    @Test
    void halfAYearAfterTheLinkItsGuestIsForgotten() {
        ClassSession session = session();
        Caller guest = sample.guest(session, false);
        sample.as(guest, () -> materials.add(session.id(), file("slide.pdf").id()));
        PersonalLink link = link(session);
        clock.moveTo(link.validTo().plus(PersonalLink.KEPT).minus(HOUR));
        forget();
        assertNotNull(link(session));
        clock.moveTo(link.validTo().plus(PersonalLink.KEPT).plus(HOUR));
        forget();
        assertNull(link(session));
        assertEquals(
                "Narasumber",
                sample.em()
                        .createQuery(
                                "select m.addedBy from SessionMaterial m where m.sessionId = :session", String.class)
                        .setParameter("session", session.id())
                        .getSingleResult());
    }

    @Test
    void aSessionNobodyUsedGoesWithItsLinks() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(26), HOUR);
        sample.guest(session, false);
        sample.house(() -> {
            runs.removeSession(session.id());
            return null;
        });
        assertNull(link(session));
    }

    private void assertShut(String key, Caller guest, ClassSession session) {
        assertRefused(key, () -> sample.as(guest, () -> links.session()));
        assertRefused(key, () -> sample.as(guest, () -> guests.home()));
        assertRefused(key, () -> sample.as(guest, () -> attendance.guestSheet()));
        assertRefused(key, () -> sample.as(guest, () -> materials.ofGuest()));
        assertRefused(
                key,
                () -> sample.as(guest, () -> {
                    materials.requireRoom(session.id());
                    return null;
                }));
        assertRefused(key, () -> gate.load(guest.linkId(), link(session).stamp()));
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }

    private static void assertNotFound(Executable deed) {
        assertThrows(NotFound.class, deed);
    }

    private void forget() {
        sample.house(() -> {
            int forgotten;
            do {
                forgotten = links.forgetOld();
            } while (forgotten > 0);
            return null;
        });
    }

    private GuestInvitation invitation(String secret) {
        return sample.as(Caller.ANYONE, () -> links.invitation(secret));
    }

    /** Its doors are open. */
    private ClassSession session() {
        Run run = sample.run();
        return sample.session(block(run), clock.instant().plus(Duration.ofMinutes(10)), HOUR);
    }

    private Block block(Run run) {
        return sample.block(run, BlockKind.LIVE_ONLINE, false);
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private static PersonalLinkDetails details(ClassSession session, String mail) {
        return new PersonalLinkDetails(
                "Ratna",
                mail,
                GuestRole.RESOURCE_PERSON,
                session.startsAt().minus(PersonalLink.BEFORE),
                session.endsAt().plus(PersonalLink.AFTER),
                false,
                Set.of());
    }

    private Caller booked(ClassSession session) {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(session.runId()));
        return trainee;
    }

    private long enrolment(ClassSession session, Caller trainee) {
        return sample.em()
                .createQuery("select e.id from Enrolment e where e.runId = :run and e.personId = :person", Long.class)
                .setParameter("run", session.runId())
                .setParameter("person", trainee.personId())
                .getSingleResult();
    }

    private PersonalLink link(ClassSession session) {
        return sample.em()
                .createQuery("select l from PersonalLink l where l.sessionId = :session", PersonalLink.class)
                .setParameter("session", session.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private StoredFile file(String name) {
        byte[] pdf = ("%PDF-1.4\n" + name).getBytes(StandardCharsets.US_ASCII);
        return files.store(new ByteArrayInputStream(pdf), name, FilePolicy.MATERIAL);
    }

    private long mailed(String to, String words) {
        return sample.em()
                .createQuery("select m.body from MailMessage m where m.recipient = :to", String.class)
                .setParameter("to", to)
                .getResultStream()
                .filter(body -> body.contains(words))
                .count();
    }

    private List<AuditEntry> audit(String action, long subjectId) {
        return sample.em()
                .createQuery(
                        "select a from AuditEntry a where a.action = :action and a.subjectId = :subject",
                        AuditEntry.class)
                .setParameter("action", action)
                .setParameter("subject", subjectId)
                .getResultList();
    }

    private static String secretOf(String address) {
        return address.substring(address.indexOf('=') + 1);
    }
}
