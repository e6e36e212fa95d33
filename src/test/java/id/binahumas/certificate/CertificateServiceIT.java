package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.attendance.PresenceStatus;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ParticipantRow;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Settings;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.web.RequestFacts;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

@InContainer
class CertificateServiceIT {

    private static final int MANY = 20;

    @Inject
    CertificateService certificates;

    @Inject
    CertificatesEndedByPeople ended;

    @Inject
    VerificationService verifications;

    @Inject
    AttendanceService attendance;

    @Inject
    BookingService bookings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    PersonService people;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Callers callers;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @Test
    void completingLeadsToACertificateWithTheSameBytesForEver() throws Exception {
        Held held = held();
        Caller trainee = booked(held.run(), asn());
        assertTrue(mine(trainee).isEmpty());
        completeAll(held);
        jobs.drain();
        CertificateRow row = mine(trainee).get(0);
        assertTrue(row.valid() && row.file());
        StoredFile file = sample.as(trainee, () -> certificates.ownFile(row.id()));
        byte[] first = bytes(file);
        Verification facts = verify(row.code()).facts();
        assertEquals(
                facts.sha256(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)));

        completeAll(held);
        sample.house(() -> certificates.prepare(row.enrolmentId()));
        jobs.drain();
        assertEquals(1, mine(trainee).size());
        assertArrayEquals(first, bytes(sample.as(trainee, () -> certificates.ownFile(row.id()))));

        try (PDDocument paper = Loader.loadPDF(first)) {
            assertEquals(Settings.address() + "/v/" + row.code(), QrReader.read(paper));
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
    }

    /** The number was taken, the worker died, and the completion went before the job came round again. */
    @Test
    void aWithdrawnCompletionIsNotIssuedByAWaitingJob() throws Exception {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        long enrolmentId = enrolmentIds(held.run()).get(0);
        transaction.begin();
        completeAll(held);
        assertTrue(sample.house(() -> certificates.prepare(enrolmentId)).isPresent());
        note(held, PresenceStatus.ABSENT, "Tertukar dengan peserta lain");
        transaction.commit();
        jobs.drain();
        assertTrue(sample.house(() -> certificates.prepare(enrolmentId)).isEmpty());
        assertTrue(mine(trainee).stream().noneMatch(CertificateRow::valid));
        note(held, PresenceStatus.PRESENT, "Ternyata hadir");
        jobs.drain();
        assertTrue(mine(trainee).get(0).valid());
    }

    @Test
    void twentyAtOnceGetTwentyNumbersWithoutAGap() throws Exception {
        Held held = held();
        IntStream.range(0, MANY).forEach(i -> booked(held.run(), sample.person()));
        List<Long> enrolmentIds = enrolmentIds(held.run());
        completeAll(held);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (long enrolmentId : enrolmentIds) {
            Callable<Long> prepare = () -> callers.callAsSystem(
                    () -> certificates.prepare(enrolmentId).orElseThrow().id());
            tasks.add(prepare);
            tasks.add(prepare);
        }
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            for (Future<Long> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<Integer> numbers = sample.em()
                .createQuery(
                        "select c.sequence from Certificate c where c.runId = :run order by c.sequence", Integer.class)
                .setParameter("run", held.run().id())
                .getResultList();
        assertEquals(IntStream.rangeClosed(1, MANY).boxed().toList(), numbers);
        jobs.drain();
        List<CertificateRow> rows =
                sample.as(held.organiser(), () -> certificates.ofRun(held.run().id(), 1));
        assertTrue(rows.stream().allMatch(CertificateRow::valid));
        assertEquals(MANY, new TreeSet<>(rows.stream().map(CertificateRow::code).toList()).size());
    }

    @Test
    void theSnapshotOutlivesANewName() throws Exception {
        Held held = held();
        Person person = asn();
        Caller trainee = booked(held.run(), person);
        completeAll(held);
        jobs.drain();
        transaction.begin();
        sample.em()
                .createQuery("update Person p set p.name = 'Nama Baru' where p.id = :id")
                .setParameter("id", person.id())
                .executeUpdate();
        transaction.commit();
        assertEquals(person.fullName(), mine(trainee).get(0).name());
        Verification facts = verify(mine(trainee).get(0).code()).facts();
        assertEquals(person.fullName(), facts.name());
        assertFalse(facts.toString().contains(person.nip()), "the public never sees the NIP");
    }

    @Test
    void aRevokedCertificateSaysSoAndWhy() {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        completeAll(held);
        jobs.drain();
        CertificateRow row = mine(trainee).get(0);
        Refusal refusal =
                assertThrows(Refusal.class, () -> decide(held.organiser(), () -> certificates.revoke(row.id(), "  ")));
        assertEquals("certificate.reason", refusal.key());
        assertThrows(
                NotFound.class,
                () -> decide(
                        sample.organiser(sample.unit().id()), () -> certificates.revoke(row.id(), "bukan urusannya")));
        long silent = endedSilently();
        decide(held.organiser(), () -> certificates.revoke(row.id(), "salah tulis gelar"));
        assertEquals(silent, endedSilently(), "who did it is in the audit");
        Verdict verdict = verify(row.code());
        assertEquals(VerdictKind.REVOKED, verdict.kind());
        assertEquals("salah tulis gelar", verdict.facts().reason());
        assertNull(verdict.facts().replacedBy());
        assertTrue(mine(trainee).get(0).file(), "its bytes stay");
        refusal = assertThrows(
                Refusal.class, () -> decide(held.organiser(), () -> certificates.revoke(row.id(), "lagi")));
        assertEquals("certificate.revoke.state", refusal.key());
    }

    @Test
    void aReplacedCertificateLeadsToItsSuccessor() {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        completeAll(held);
        jobs.drain();
        CertificateRow old = mine(trainee).get(0);
        decide(held.organiser(), () -> certificates.replace(old.id(), "salah tulis gelar"));
        jobs.drain();
        List<CertificateRow> rows = mine(trainee);
        assertEquals(2, rows.size());
        CertificateRow successor = rows.get(0);
        assertTrue(successor.valid());
        assertNotEquals(old.number(), successor.number());
        assertEquals(VerdictKind.SUPERSEDED, verify(old.code()).kind());
        assertEquals(
                CertificateCode.grouped(successor.code()),
                verify(old.code()).facts().replacedBy());
    }

    @Test
    void aWithdrawnCompletionOnlyAsksAPersonToLook() {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        completeAll(held);
        jobs.drain();
        note(held, PresenceStatus.ABSENT, "tertukar dengan orang lain");
        CertificateRow row = mine(trainee).get(0);
        assertTrue(row.valid() && row.needsReview());
        assertEquals(VerdictKind.VALID, verify(row.code()).kind());
        Refusal refusal =
                assertThrows(Refusal.class, () -> decide(held.organiser(), () -> certificates.replace(row.id(), "x")));
        assertEquals("certificate.replace.notCompleted", refusal.key());
        decide(held.organiser(), () -> certificates.keep(row.id(), "hadir lewat sambungan cadangan"));
        assertFalse(mine(trainee).get(0).needsReview());

        note(held, PresenceStatus.PRESENT, "benar hadir");
        jobs.drain();
        assertEquals(1, mine(trainee).size());
    }

    @Test
    void aStrangersCertificateIsNotFound() {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        completeAll(held);
        jobs.drain();
        long id = mine(trainee).get(0).id();
        Caller stranger = sample.trainee();
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> certificates.ownFile(id)));
        assertThrows(
                NotFound.class, () -> sample.as(sample.organiser(sample.unit().id()), () -> certificates.fileFor(id)));
        assertTrue(mine(stranger).isEmpty());
    }

    @Test
    void whoTriesCodesWaitsAMinuteAndRealCodesAreStillServedToOthers() {
        Held held = held();
        Caller trainee = booked(held.run(), sample.person());
        completeAll(held);
        jobs.drain();
        String code = mine(trainee).get(0).code();
        assertEquals(
                VerdictKind.VALID,
                verify(CertificateCode.grouped(code).toLowerCase(java.util.Locale.ROOT))
                        .kind());
        assertEquals(VerdictKind.MALFORMED, verify("O0O0-1I1I").kind());
        new RequestFacts("test", "203.0.113." + Ids.next()).enter();
        try {
            VerdictKind last = VerdictKind.UNKNOWN;
            for (int i = 0; i < 1000 && last == VerdictKind.UNKNOWN; i++) {
                last = verify(CertificateCode.next()).kind();
            }
            assertEquals(VerdictKind.TOO_MANY, last);
        } finally {
            RequestFacts.leave();
        }
        assertEquals(VerdictKind.VALID, verify(code).kind());
    }

    /** A run whose only condition is one session, held just now. */
    private record Held(Run run, ClassSession session, Caller organiser) {}

    private Held held() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant().minus(Duration.ofHours(2)), Duration.ofHours(1));
        return new Held(run, session, sample.organiser(run.organiserUnitId()));
    }

    private Person asn() {
        return sample.house(() -> people.create(
                "Sri Wahyuningsih " + Ids.next(),
                "Dr.",
                "S.K.M.",
                PersonKind.PNS,
                "19790412200501" + "2" + "%03d".formatted(1 + Math.floorMod(Ids.next(), 999)),
                null));
    }

    private Caller booked(Run run, Person person) {
        Caller trainee = sample.trainee(person);
        sample.as(trainee, () -> bookings.book(run.id()));
        return trainee;
    }

    private List<Long> enrolmentIds(Run run) {
        return sample.house(() -> enrolments.participants(run.id())).stream()
                .map(ParticipantRow::enrolmentId)
                .toList();
    }

    private void completeAll(Held held) {
        note(held, PresenceStatus.PRESENT, null);
    }

    private void note(Held held, PresenceStatus status, String reason) {
        List<PresenceMark> marks = enrolmentIds(held.run()).stream()
                .map(id -> new PresenceMark(id, status, null))
                .toList();
        decide(held.organiser(), () -> attendance.take(held.session().id(), marks, reason));
    }

    private void decide(Caller who, Runnable deed) {
        sample.as(who, () -> {
            deed.run();
            return null;
        });
    }

    private List<CertificateRow> mine(Caller trainee) {
        return sample.as(trainee, () -> certificates.mine());
    }

    private Verdict verify(String code) {
        return sample.as(Caller.ANYONE, () -> verifications.verify(code));
    }

    private byte[] bytes(StoredFile file) throws Exception {
        try (InputStream in = files.open(file.id())) {
            return in.readAllBytes();
        }
    }

    private long endedSilently() {
        return sample.house(() -> ended.check((done, of) -> {}).violations());
    }
}
