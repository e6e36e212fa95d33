package id.binahumas.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.assignment.AssignmentDetails;
import id.binahumas.assignment.AssignmentService;
import id.binahumas.assignment.CriterionDetails;
import id.binahumas.assignment.SubmissionService;
import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.attendance.PresenceStatus;
import id.binahumas.certificate.CertificateRow;
import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.Verdict;
import id.binahumas.certificate.VerificationService;
import id.binahumas.course.Course;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.BookingStatus;
import id.binahumas.people.Account;
import id.binahumas.people.AccountCallers;
import id.binahumas.people.AccountService;
import id.binahumas.people.AccountState;
import id.binahumas.people.Person;
import id.binahumas.people.PersonDetails;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the law gives everybody: a copy of all that is held, and to be forgotten except for what must stay. */
@InContainer
class PrivacyIT {

    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    private static final String WORDS = "Siaran pers tentang layanan warga";

    @Inject
    DataCopyService copies;

    @Inject
    ErasureService erasures;

    @Inject
    CorrectionService corrections;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    AccountCallers logins;

    @Inject
    BookingService bookings;

    @Inject
    AttendanceService attendance;

    @Inject
    CertificateService certificates;

    @Inject
    VerificationService verifications;

    @Inject
    AssignmentService assignments;

    @Inject
    SubmissionService submissions;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @Inject
    UserTransaction transaction;

    @Test
    void aCopyHoldsEverythingForItsOwnerAndIsGoneAfterAWeek() throws Exception {
        Caller owner = owner();
        certified(owner);
        long proof = handedInFile(owner);
        DataCopy asked = sample.as(owner, () -> copies.ask());
        assertRefused("copy.there", () -> sample.as(owner, () -> copies.ask()));
        jobs.drain();
        assertTrue(sample.as(owner, () -> copies.mine()).orElseThrow().ready());
        StoredFile zip = sample.as(owner, () -> copies.file(asked.id()));
        Map<String, String> entries = entries(zip);
        assertTrue(entries.get("index.html").contains(owner.name()));
        assertTrue(entries.get("person.json").contains(owner.name()));
        assertTrue(entries.get("enrolments.json").contains("\"COMPLETED\""));
        assertTrue(entries.get("certificates.csv").lines().count() > 1);
        assertTrue(entries.get("submissions.json").contains(WORDS));
        assertTrue(entries.keySet().stream().anyMatch(e -> e.startsWith("certificates/") && e.endsWith(".pdf")));
        assertTrue(entries.containsKey("submissions/" + proof + "-rilis.pdf"));
        assertTrue(entries.values().stream().noneMatch(text -> text.contains("???")), "a word is missing");
        assertThrows(NotFound.class, () -> sample.as(owner(), () -> copies.file(asked.id())));
        assertTrue(mailsTo(owner) > 0);
        try {
            clock.advance(DataCopy.LIFE);
            assertThrows(NotFound.class, () -> sample.as(owner, () -> copies.file(asked.id())));
            jobs.drain();
            assertNull(sample.em().find(StoredFile.class, zip.id()));
        } finally {
            clock.reset();
        }
    }

    @Test
    void theErasedAreForgottenAndTheirCertificatesStillVerify() throws Exception {
        Caller owner = owner();
        long personId = owner.personId();
        String code = certified(owner);
        long file = handedInFile(owner);
        Run full = sample.run(1);
        sample.as(owner, () -> bookings.book(full.id()));
        Caller waiter = sample.trainee();
        BookingRow waiting = sample.as(waiter, () -> bookings.book(full.id()));
        assertEquals(BookingStatus.WAITLISTED, waiting.status());
        sample.house(() ->
                people.appoint(personId, sample.unit().id(), "Pranata Humas", null, "III/a", LocalDate.of(2020, 1, 1)));
        sample.as(owner, () -> corrections.ask(CorrectionField.NAME, "Nama Baru", "KTP", null));
        sample.as(owner, () -> copies.ask());
        jobs.drain();
        assertEquals(1, found(owner.name()));

        ErasureRequest asked = sample.as(owner, () -> erasures.ask("Pindah kerja"));
        assertEquals(Duration.ofHours(72), Duration.between(asked.requestedAt(), asked.dueAt()));
        assertRefused("erasure.open", () -> sample.as(owner, () -> erasures.ask("Lagi")));
        assertRefused("correction.own", () -> run(admin(personId), () -> erasures.accept(asked.id(), 0)));
        run(admin(sample.person().id()), () -> erasures.accept(asked.id(), asked.version()));
        jobs.drain();

        Person gone = sample.house(() -> people.find(personId));
        assertTrue(gone.erased());
        assertEquals("Data dihapus", gone.fullName());
        assertNull(gone.mail());
        assertEquals(0, found(owner.name()));
        Account account = sample.house(() -> accounts.find(owner.accountId()));
        assertEquals(AccountState.CLOSED, account.state());
        assertFalse(account.login().equals(owner.login()));
        assertTrue(logins.load(owner.accountId()).isEmpty(), "its sessions have ended");
        assertRefused("account.open.already", () -> run(admin(1), () -> accounts.invite(owner.accountId())));
        assertEquals(
                BookingStatus.SEATED,
                sample.as(waiter, () -> bookings.mine(full.id())).orElseThrow().status());
        assertEquals(0, mailsTo(owner));
        assertNull(sample.em().find(StoredFile.class, file));
        assertEquals(0, count("select count(s) from Submission s where s.text = :x", WORDS));
        assertEquals(0, count("select count(h) from PostHolding h where h.personId = :x", personId));
        assertEquals(0, count("select count(w) from PersonWord w where w.personId = :x", personId));
        assertEquals(0, count("select count(c) from DataCopy c where c.personId = :x", personId));
        assertEquals(
                0,
                count(
                        "select count(c) from CorrectionRequest c where c.personId = :x and c.newValue is not null",
                        personId));
        assertTrue(count("select count(a) from AuditEntry a where a.subjectId = :x", personId) > 0);
        ErasureRequest done = sample.em().find(ErasureRequest.class, asked.id());
        assertEquals(ErasureState.DONE, done.state());
        assertNull(done.reason());
        Run later = sample.run();
        assertThrows(NotFound.class, () -> sample.house(() -> bookings.book(later.id(), personId)));
        Verdict verdict = sample.as(Caller.ANYONE, () -> verifications.verify(code));
        assertTrue(verdict.valid());
        assertEquals(owner.name(), verdict.facts().name());
        assertRefused(
                "person.erased.already",
                () -> run(
                        admin(1),
                        () -> people.correct(
                                personId,
                                gone.version(),
                                new PersonDetails("Kembali", null, null, PersonKind.NON_ASN, null, null))));
    }

    @Test
    void whoWithdrewStays() {
        Caller owner = owner();
        ErasureRequest asked = sample.as(owner, () -> erasures.ask(null));
        assertThrows(NotFound.class, () -> run(owner(), () -> erasures.withdraw(asked.id())));
        run(owner, () -> erasures.withdraw(asked.id()));
        assertRefused("erasure.decided", () -> run(admin(1), () -> erasures.accept(asked.id(), 1)));
        run(Caller.SYSTEM, () -> erasures.carryOut(asked.id()));
        assertFalse(sample.house(() -> people.find(owner.personId())).erased());
    }

    @Test
    void aRefusalNamesItsGround() {
        Caller owner = owner();
        ErasureRequest asked = sample.as(owner, () -> erasures.ask(null));
        run(admin(1), () -> erasures.refuse(asked.id(), 0, ErasureGround.DISPUTE, "Pemeriksaan inspektorat berjalan"));
        ErasureRequest refused = sample.as(owner, () -> erasures.mine()).orElseThrow();
        assertEquals(ErasureGround.DISPUTE, refused.ground());
        assertEquals(1, mailsTo(owner));
        assertFalse(refused.isOpen());
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        Caller owner = owner();
        LocalDate today = LocalDate.now(clock);
        transaction.begin();
        try {
            sample.em()
                    .createQuery("update RoleAssignment r set r.validTo = r.validFrom where r.role = :role")
                    .setParameter("role", Role.ADMINISTRATOR)
                    .executeUpdate();
            sample.house(
                    () -> accounts.assign(owner.accountId(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null, today, null));
            assertRefused("erasure.lastAdministrator", () -> sample.as(owner, () -> erasures.ask(null)));
        } finally {
            transaction.rollback();
        }
    }

    private Caller owner() {
        long id = Ids.next();
        Person person = sample.house(() ->
                people.create("Wahyuningtyas" + id, null, null, PersonKind.NON_ASN, null, "w." + id + "@contoh.go.id"));
        Account account =
                sample.house(() -> accounts.createOpen("w." + id + "@contoh.go.id", person.id(), "id", "no password"));
        return new Caller(
                account.id(),
                person.id(),
                person.name(),
                account.login(),
                Set.of(new Assignment(Role.TRAINEE, ScopeKind.GLOBAL, null)));
    }

    private Caller admin(long personId) {
        return new Caller(
                Ids.next(),
                personId,
                "Admin",
                "admin",
                Set.of(new Assignment(Role.ADMINISTRATOR, ScopeKind.GLOBAL, null)));
    }

    /** Completes a run; the code of the certificate for it. */
    private String certified(Caller owner) {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant().minus(Duration.ofHours(2)), Duration.ofHours(1));
        long enrolmentId = sample.as(owner, () -> bookings.book(run.id())).enrolmentId();
        run(
                sample.organiser(run.organiserUnitId()),
                () -> attendance.take(
                        session.id(), List.of(new PresenceMark(enrolmentId, PresenceStatus.PRESENT, null)), null));
        jobs.drain();
        CertificateRow row = sample.as(owner, () -> certificates.mine()).get(0);
        return row.code();
    }

    private long handedInFile(Caller owner) {
        Course course = sample.course();
        SyllabusItem item = sample.item(course.id(), 1, ItemKind.ASSIGNMENT, 100);
        Run run = sample.run(course.id());
        sample.block(run, BlockKind.SELF_PACED, false);
        sample.house(() -> {
            assignments.describe(item.id(), -1, new AssignmentDetails("Tulis rilis.", 70, 2, true));
            return assignments.addCriterion(item.id(), new CriterionDetails("Isi", null, BigDecimal.valueOf(50), null));
        });
        long enrolmentId = sample.as(owner, () -> bookings.book(run.id())).enrolmentId();
        return sample.as(owner, () -> {
            submissions.save(enrolmentId, item.id(), 1, -1, WORDS);
            StoredFile file = files.store(
                    new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII)),
                    "rilis.pdf",
                    FilePolicy.SUBMISSION);
            submissions.attach(enrolmentId, item.id(), 1, file.id());
            return file.id();
        });
    }

    private Map<String, String> entries(StoredFile zip) throws Exception {
        Map<String, String> entries = new TreeMap<>();
        try (InputStream bytes = files.open(zip.id());
                ZipInputStream in = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private int found(String name) {
        return sample.as(admin(1), () -> people.search(name, 0, 10)).rows().size();
    }

    private long mailsTo(Caller owner) {
        return count("select count(m) from MailMessage m where m.recipient = :x", owner.login());
    }

    private long count(String question, Object value) {
        return sample.em()
                .createQuery(question, Long.class)
                .setParameter("x", value)
                .getSingleResult();
    }

    private void run(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }

    private static void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::run).key());
    }
}
