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
import id.binahumas.people.PersonPrivacyService;
import id.binahumas.people.PersonService;
import id.binahumas.people.SignInService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Settings;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalHoldings;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    SignInService signIns;

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
    ProfileService profiles;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    PersonalHoldings holdings;

    @Inject
    Mails mails;

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
        StoredFile paper = pdf(owner, "sk.pdf", PDF);
        sample.as(owner, () -> corrections.ask(CorrectionField.NAME, "Nama Baru", "SK", paper.id()));
        run(owner, () -> profiles.askMail("baru." + owner.login()));
        run(owner, () -> profiles.chooseMails(Set.of()));
        run(owner, () -> mails.send(owner.login(), "Perihal", "Isi", "privacy-it:" + Ids.next()));
        assertHeldIsCounted(owner);
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
        long certificate = sample.em()
                .createQuery("select c.fileId from Certificate c where c.personId = :x", Long.class)
                .setParameter("x", owner.personId())
                .getSingleResult();
        assertTrue(entries.keySet().stream()
                .anyMatch(e -> e.startsWith("certificates/") && e.endsWith("-" + certificate + ".pdf")));
        assertTrue(entries.containsKey("corrections/" + paper.id() + "-sk.pdf"));
        assertTrue(entries.get("mailChanges.json").contains("baru." + owner.login()));
        assertTrue(entries.get("refusals.json").contains("REMINDER"));
        assertTrue(entries.containsKey("imports.json"));
        assertTrue(entries.containsKey("submissions/" + proof + "-rilis.pdf"));
        // not in its files: three such bytes stand next to one another in one packed page of some hundred
        entries.forEach((name, text) -> assertFalse(
                name.matches(".*\\.(html|csv|json)") && text.contains("???"), "a word is missing in " + name));
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

        sample.house(() -> {
            signIns.remember(owner.accountId(), "hash" + owner.accountId(), false);
            return null;
        });
        assertEquals(1, count("select count(d) from KnownDevice d where d.accountId = :x", owner.accountId()));

        ErasureRequest before = sample.as(owner, () -> erasures.ask("Sakit keras"));
        run(admin(1), () -> erasures.refuse(before.id(), 0, ErasureGround.DISPUTE, "Pemeriksaan masih berjalan"));
        answered(personId);
        ErasureRequest asked = sample.as(owner, () -> erasures.ask("Pindah kerja"));
        assertEquals(Duration.ofHours(72), Duration.between(asked.requestedAt(), asked.dueAt()));
        assertRefused("erasure.open", () -> sample.as(owner, () -> erasures.ask("Lagi")));
        WaitingRequests undecided = sample.as(admin(1), () -> corrections.waiting());
        assertTrue(undecided.erasures() > 0 && undecided.corrections() > 0 && undecided.any());
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
        List<Mailbox.Mail> told = Mailbox.of(owner.login()).mails();
        Mailbox.Mail last = told.get(told.size() - 1);
        assertEquals("Data Anda sudah dihapus", last.subject());
        assertTrue(last.text().contains("Yth. " + owner.name() + ","), last.text());
        assertNull(sample.em().find(StoredFile.class, file));
        assertEquals(0, count("select count(s) from Submission s where s.text = :x", WORDS));
        assertEquals(0, count("select count(h) from PostHolding h where h.personId = :x", personId));
        assertEquals(0, count("select count(d) from KnownDevice d where d.accountId = :x", owner.accountId()));
        assertEquals(0, count("select count(w) from PersonWord w where w.personId = :x", personId));
        assertEquals(0, count("select count(c) from DataCopy c where c.personId = :x", personId));
        assertEquals(
                0,
                count(
                        "select count(c) from CorrectionRequest c where c.personId = :x and c.newValue is not null",
                        personId));
        assertEquals(
                0,
                count(
                        "select count(r) from ErasureRequest r where r.personId = :x and (r.reason is not null or r.answer is not null)",
                        personId));
        assertEquals(
                1,
                count("select count(a) from IdempotentAnswer a where a.accountId = :x", personId),
                "only the answer about another one stays");
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
    void aFileWhoseBytesAreLostDoesNotKeepTheRestBack() throws Exception {
        Caller owner = owner();
        String only = PDF + "% " + Ids.next() + "\n";
        StoredFile lost = pdf(owner, "hilang.pdf", only);
        sample.as(owner, () -> corrections.ask(CorrectionField.NAME, "Nama Baru", "SK", lost.id()));
        Files.delete(Settings.dataDirectory()
                .resolve("files")
                .resolve(lost.sha256().substring(0, 2))
                .resolve(lost.sha256()));
        try {
            DataCopy asked = sample.as(owner, () -> copies.ask());
            jobs.drain();
            Map<String, String> entries = entries(sample.as(owner, () -> copies.file(asked.id())));
            assertTrue(entries.get("index.html").contains("Berkas hilang.pdf tidak ditemukan"));
            assertTrue(entries.get("person.json").contains(owner.name()));
        } finally {
            pdf(owner, "hilang.pdf", only);
        }
    }

    @Test
    void aCopyThatIsNotMadeWithinADayMayBeAskedForAgain() {
        Caller owner = owner();
        DataCopy first = sample.as(owner, () -> copies.ask());
        run(owner, () -> jobs.drop(DataCopyJob.KIND, List.of(String.valueOf(first.id()))));
        try {
            clock.advance(DataCopy.PATIENCE);
            assertFalse(sample.as(owner, () -> copies.mine()).orElseThrow().making());
            DataCopy second = sample.as(owner, () -> copies.ask());
            jobs.drain();
            DataCopyRow made = sample.as(owner, () -> copies.mine()).orElseThrow();
            assertEquals(second.id(), made.id());
            assertTrue(made.ready());
        } finally {
            clock.reset();
        }
    }

    @Test
    void aFileWhoseDeedIsRefusedLeavesNoRow() {
        Caller owner = owner();
        String name = "bukti" + Ids.next() + ".pdf";
        assertRefused(
                "correction.same",
                () -> sample.as(
                        owner,
                        () -> files.storeFor(
                                new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII)),
                                name,
                                FilePolicy.PROOF,
                                id -> corrections.ask(CorrectionField.NAME, owner.name(), "SK", id),
                                (request, id) -> true)));
        assertEquals(0, count("select count(f) from StoredFile f where f.displayName = :x", name));
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

    private StoredFile pdf(Caller owner, String name, String content) {
        return sample.as(
                owner,
                () -> files.store(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)), name, FilePolicy.PROOF));
    }

    /** What programs were answered about somebody and about another one; under an account that has the person's number. */
    private void answered(long personId) throws Exception {
        String other = personId + "9";
        transaction.begin();
        answer(personId, "POST /api/v1/people", "people/" + personId);
        answer(personId, "PATCH /api/v1/people/" + personId, null);
        answer(personId, "POST /api/v1/people/" + personId + "/posts", "people/" + personId);
        answer(personId, "PATCH /api/v1/people/" + other, "people/" + other);
        transaction.commit();
    }

    private void answer(long accountId, String route, String location) {
        sample.em()
                .createNativeQuery(
                        "insert into idempotent_answer (id, version, account_id, request_key, route, request_hash, status, location, body, created_at) values (:id, 0, :account, :key, :route, 'x', 200, :location, 'Nama', :at)")
                .setParameter("id", Ids.next())
                .setParameter("account", accountId)
                .setParameter("key", String.valueOf(Ids.next()))
                .setParameter("route", route)
                .setParameter("location", location == null ? "" : location)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void assertHeldIsCounted(Caller owner) {
        List<PersonalCount> counts = sample.as(owner, () -> erasures.held());
        List<PersonalCount> read = sample.house(() -> holdings.tables(privacy.owner(owner.personId()))).stream()
                .map(t -> new PersonalCount(t.name(), t.rows().size()))
                .toList();
        assertEquals(read, counts);
        assertTrue(counts.stream().filter(c -> c.rows() > 0).count() > 10, counts::toString);
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
