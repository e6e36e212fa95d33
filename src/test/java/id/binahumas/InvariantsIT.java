package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.BookingService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.Room;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Settings;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.InvariantRow;
import id.binahumas.shared.invariants.InvariantService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Seats;
import id.binahumas.testing.Seats.Seat;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each invariant is broken behind the doors, in a transaction that never ends well, and is seen to be broken. */
@InContainer
class InvariantsIT {

    private static final String HASH = "0".repeat(64);

    private interface Damage {
        void done() throws Exception;
    }

    @Inject
    @Any
    Instance<Invariant> all;

    @Inject
    InvariantService invariants;

    @Inject
    BookingService bookings;

    @Inject
    UnitService units;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    Seats seats;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Test
    void aCounterThatIsWrong() throws Exception {
        Run run = fullRun();
        seenBroken(
                "seats_counted", run.code(), () -> sql("update seat_pool set taken = 0 where run_id = ?1", run.id()));
    }

    @Test
    void aFreeSeatWithSomebodyWaiting() throws Exception {
        Run run = fullRun();
        seenBroken(
                "seats_given", run.code(), () -> sql("update seat_pool set capacity = 2 where run_id = ?1", run.id()));
    }

    @Test
    void nobodyWaitsForASeatInARunThatIsOver() throws Exception {
        Run run = fullRun();
        transaction.begin();
        try {
            long before = check("seats_given").violations();
            sql("update seat_pool set capacity = 2 where run_id = ?1", run.id());
            sql("update run set ends_on = '2001-01-01' where id = ?1", run.id());
            assertEquals(before, check("seats_given").violations());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void anAnnouncedRunThatIsNotFound() throws Exception {
        Run run = sample.run();
        seenBroken("runs_findable", run.code(), () -> sql("delete from run_word where run_id = ?1", run.id()));
    }

    @Test
    void aRoomThatTwoSessionsHold() throws Exception {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        Room room = sample.room(run.organiserUnitId(), "Aula " + run.code(), 30);
        Instant start = run.startsOn().atTime(8, 0).atZone(run.zone()).toInstant();
        sample.session(block, start, Duration.ofHours(2));
        sample.session(block, start.plus(Duration.ofHours(1)), Duration.ofHours(2));
        seenBroken(
                "rooms_held_once",
                room.printed(),
                () -> sql("update class_session set room_id = ?1 where run_id = ?2", room.id(), run.id()));
    }

    @Test
    void aRunThatIsFoundAtTheWrongDay() throws Exception {
        Run run = sample.run();
        seenBroken(
                "runs_findable",
                run.code(),
                () -> sql("update run_word set starts_on = '2001-01-01' where run_id = ?1", run.id()));
    }

    @Test
    void aUnitBelowOneThatIsClosed() throws Exception {
        WorkUnit parent = sample.unit();
        WorkUnit unit = child(parent);
        seenBroken(
                "units_in_order",
                unit.code(),
                () -> sql("update unit_validity set valid_to = '2001-01-01' where unit_id = ?1", parent.id()));
    }

    @Test
    void aUnitBelowItself() throws Exception {
        WorkUnit unit = sample.unit();
        seenBroken(
                "units_in_order",
                unit.code(),
                () -> sql("update unit_validity set parent_id = unit_id where unit_id = ?1", unit.id()));
    }

    @Test
    void aUnitWithTwoNamesOnOneDay() throws Exception {
        WorkUnit unit = sample.unit();
        seenBroken(
                "units_in_order",
                unit.code(),
                () -> sql(
                        "insert into unit_validity (id, version, unit_id, name, kind, valid_from) values (?1, 0, ?2, 'Lain', 'AGENCY', '2020-01-01')",
                        Ids.next(),
                        unit.id()));
    }

    private WorkUnit child(WorkUnit parent) {
        return sample.house(() ->
                units.create("U" + Ids.next(), "Bidang", UnitKind.DIVISION, parent.id(), LocalDate.of(2000, 1, 1)));
    }

    @Test
    void somebodyInLineWithoutANumber() throws Exception {
        Run run = fullRun();
        seenBroken("lines_in_order", run.code(), () -> waiting("queue_no = null", run));
    }

    @Test
    void somebodyInLineWithANumberThatWasNeverDealt() throws Exception {
        Run run = fullRun();
        seenBroken("lines_in_order", run.code(), () -> waiting("queue_no = 1000", run));
    }

    @Test
    void twoInLineWithTheSameNumber() throws Exception {
        Run run = fullRun();
        register(run);
        seenBroken("lines_in_order", run.code(), () -> waiting("queue_no = 1", run));
    }

    @Test
    void somebodyInLineWhoWasOvertaken() throws Exception {
        Run run = fullRun();
        seenBroken(
                "lines_in_order",
                run.code(),
                () -> sql(
                        "update booking set queue_no = 9, line_key = 'RUN', seated_at = ?2 where run_id = ?1 and status = 'SEATED'",
                        run.id(),
                        clock.instant().plus(Duration.ofDays(1))));
    }

    @Test
    void anAttemptThatStaysOpen() throws Exception {
        Seat seat = seats.before(ItemKind.QUIZ);
        seenBroken("attempts_closed", seat.run().code(), () -> {
            long quiz = Ids.next();
            sql(
                    "insert into quiz (id, version, syllabus_item_id, pass_mark, shuffled) values (?1, 0, ?2, 70, false)",
                    quiz,
                    seat.item());
            sql(
                    "insert into quiz_attempt (id, version, quiz_id, enrolment_id, syllabus_item_id, no, pass_mark, state, started_at, deadline, maximum)"
                            + " values (?1, 0, ?2, ?3, ?4, 1, 70, 'OPEN', ?5, ?5, 10)",
                    Ids.next(),
                    quiz,
                    seat.enrolment(),
                    seat.item(),
                    longAgo());
        });
    }

    @Test
    void aCompletionWithoutCertificate() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("completions_certified", seat.run().code(), () -> completed(seat));
    }

    @Test
    void aCompletionWhoseCertificateIsPromised() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        transaction.begin();
        try {
            long before = check("completions_certified").violations();
            completed(seat);
            jobs.enqueue("certificate", seat.enrolment() + "@1", null);
            assertEquals(before, check("completions_certified").violations());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aGapInTheNumbers() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("certificates_numbered", unitCode(seat), () -> {
            counter(seat, 4);
            certificate(seat, 1, "ISSUED", HASH);
            certificate(seat, 3, "ISSUED", HASH);
        });
    }

    @Test
    void aCounterThatIsAheadOfItsCertificates() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("certificates_numbered", unitCode(seat), () -> {
            counter(seat, 3);
            certificate(seat, 1, "ISSUED", HASH);
        });
    }

    @Test
    void aCounterWithoutAnyCertificate() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("certificates_numbered", unitCode(seat), () -> counter(seat, 2));
    }

    @Test
    void aCertificateWithoutFile() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("certificates_have_files", null, () -> certificate(seat, 1, "ISSUED", HASH));
    }

    @Test
    void aCertificateWhoseBytesChanged() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        String hash = stored("sertifikat " + Ids.next()).sha256();
        try {
            seenBroken("certificate_bytes", hash, () -> {
                certificate(seat, 1, "ISSUED", hash);
                assertFalse(facts("certificate_bytes").contains(hash));
                Files.writeString(path(hash), "diubah");
            });
        } finally {
            Files.deleteIfExists(path(hash));
        }
    }

    @Test
    void aRevocationNobodyWroteDown() throws Exception {
        Seat seat = seats.before(ItemKind.MODULE);
        seenBroken("certificates_ended", null, () -> certificate(seat, 1, "REVOKED", HASH));
    }

    @Test
    void aFileThatIsGone() throws Exception {
        transaction.begin();
        try {
            StoredFile file = stored("hilang " + Ids.next());
            sample.em().flush();
            long before = check("files_present").violations();
            Files.delete(path(file.sha256()));
            assertEquals(before + 1, check("files_present").violations());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void mailThatDoesNotGoOut() throws Exception {
        String subject = "Surel " + Ids.next();
        seenBroken(
                "mails_unsent",
                subject,
                () -> sql(
                        "insert into mail_message (id, version, message_id, recipient, subject, body, state, created_at)"
                                + " values (?1, 0, ?2, 'a@contoh.go.id', ?3, '-', 'FAILED', ?4)",
                        Ids.next(),
                        "uji" + Ids.next(),
                        subject,
                        longAgo()));
    }

    @Test
    void jobsThatFailedAreLateOrWereAbandoned() throws Exception {
        for (List<String> stuck : List.of(
                List.of("jobs_failing", "FAILED"),
                List.of("jobs_late", "QUEUED"),
                List.of("jobs_abandoned", "RUNNING"))) {
            String key = "uji" + Ids.next();
            seenBroken(
                    stuck.get(0),
                    key,
                    () -> sql(
                            "insert into job (id, version, kind, job_key, state, attempts, lapses, progress, run_at, lease_until, created_at)"
                                    + " values (?1, 0, 'uji', ?2, ?3, 0, 0, 0, ?4, ?4, ?4)",
                            Ids.next(),
                            key,
                            stuck.get(1),
                            longAgo()));
        }
    }

    @Test
    void theAdministratorHasThemAllCheckedAndReadsTheResults() {
        Caller admin = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        sample.as(admin, () -> {
            invariants.checkNow();
            return null;
        });
        jobs.drain();
        List<InvariantRow> rows = sample.as(admin, invariants::rows);
        assertEquals(
                all.stream().map(Invariant::name).sorted().toList(),
                rows.stream().map(InvariantRow::name).sorted().toList());
        assertAll(rows.stream().map(row -> () -> {
            assertTrue(row.checked(), row.name());
            assertNull(row.error(), row.name());
            for (String word : Set.of("title", "meaning", "todo", "example")) {
                String key = "invariant." + row.name() + "." + word;
                assertTrue(Messages.has(Languages.current(), key), key);
            }
        }));
        assertThrows(Forbidden.class, () -> sample.as(sample.trainee(), invariants::rows));
    }

    /** It holds, then it does not; the fact, if one is named, is among those of an example. */
    private void seenBroken(String name, String fact, Damage damage) throws Exception {
        transaction.begin();
        try {
            long before = check(name).violations();
            damage.done();
            Finding found = check(name);
            assertEquals(before + 1, found.violations(), name);
            assertTrue(fact == null || before > 0 || facts(name).contains(fact), found.toString());
            found.examples().forEach(example -> {
                String sentence = Messages.text(
                        Languages.current(),
                        "invariant." + name + ".example",
                        example.facts().toArray());
                assertFalse(sentence.matches(".*\\{\\d.*"), sentence);
            });
        } finally {
            transaction.rollback();
        }
    }

    private Finding check(String name) {
        return all.stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow()
                .check((done, of) -> assertTrue(done <= of));
    }

    private List<String> facts(String name) {
        return check(name).examples().stream().flatMap(e -> e.facts().stream()).toList();
    }

    /** One seat, taken, and somebody waiting for it. */
    private Run fullRun() {
        Run run = sample.run(1);
        register(run);
        register(run);
        return run;
    }

    private void register(Run run) {
        sample.as(sample.trainee(), () -> bookings.book(run.id()));
    }

    private void waiting(String change, Run run) {
        sql("update booking set " + change + " where run_id = ?1 and status = 'WAITLISTED'", run.id());
    }

    private void completed(Seat seat) {
        sql("update enrolment set state = 'COMPLETED', completed_at = ?1 where id = ?2", longAgo(), seat.enrolment());
    }

    private void counter(Seat seat, int next) {
        sql(
                "insert into issuer_counter (id, version, issuer_unit_id, issue_year, next_number) values (?1, 0, ?2, 2026, ?3)",
                Ids.next(),
                seat.run().organiserUnitId(),
                next);
    }

    private void certificate(Seat seat, int sequence, String status, String hash) {
        sql(
                "insert into certificate (id, version, enrolment_id, run_id, person_id, issuer_unit_id, issue_year, sequence, number, code, snapshot, status, prepared_at, sha256, needs_review)"
                        + " values (?1, 0, ?2, ?3, ?4, ?5, 2026, ?6, ?7, ?8, '{}', ?9, ?10, ?11, false)",
                Ids.next(),
                seat.enrolment(),
                seat.run().id(),
                seat.trainee().personId(),
                seat.run().organiserUnitId(),
                sequence,
                "No " + sequence,
                "uji" + Ids.next(),
                status,
                longAgo(),
                hash);
    }

    private StoredFile stored(String text) {
        byte[] bytes = ("%PDF-1.4\n" + text).getBytes(StandardCharsets.UTF_8);
        return files.store(new ByteArrayInputStream(bytes), "uji.pdf", FilePolicy.CERTIFICATE);
    }

    private static Path path(String sha256) throws IOException {
        return Settings.dataDirectory()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private String unitCode(Seat seat) {
        return (String) sample.em()
                .createNativeQuery("select code from work_unit where id = ?1")
                .setParameter(1, seat.run().organiserUnitId())
                .getSingleResult();
    }

    private Instant longAgo() {
        return clock.instant().minus(Duration.ofDays(30));
    }

    private void sql(String statement, Object... values) {
        Query query = sample.em().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
