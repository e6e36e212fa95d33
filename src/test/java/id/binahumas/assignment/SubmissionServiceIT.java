package id.binahumas.assignment;

import static id.binahumas.assignment.TaskSample.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.assignment.TaskSample.Hand;
import id.binahumas.assignment.TaskSample.Task;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.PathItemRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Writing, adding files and handing in, through the doors. */
@InContainer
class SubmissionServiceIT {

    @Inject
    SubmissionService submissions;

    @Inject
    AssignmentService assignments;

    @Inject
    EnrolmentService enrolments;

    @Inject
    TaskSample tasks;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    @Inject
    BookingService bookings;

    @Inject
    FileStore files;

    @AfterEach
    void clockRunsOn() {
        testClock.reset();
    }

    @Test
    void aDraftIsKeptAsTypedAndGoesOnFromItsVersion() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        String typed = "Baris satu\n\n  <script>alert(1)</script> “kutip” 😀";
        Saved first = save(task, hand, -1, typed);
        assertEquals(typed, sheet(task, hand).draft().text());
        Saved second = save(task, hand, first.version(), typed + " lagi");
        assertTrue(second.version() > first.version());
        assertEquals(typed + " lagi", sheet(task, hand).draft().text());
    }

    @Test
    void anotherWindowOverwritesNothing() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Saved first = save(task, hand, -1, "dari ponsel");
        save(task, hand, first.version(), "dari ponsel, lanjut");
        assertRefused("data.changed", () -> save(task, hand, first.version(), "dari komputer"));
        assertRefused("data.changed", () -> save(task, hand, -1, "dari komputer"));
        assertEquals("dari ponsel, lanjut", sheet(task, hand).draft().text());
    }

    @Test
    void handingInIsSeenOnThePathAndClosesTheForm() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        tasks.handIn(task, hand, 1);
        SubmissionSheet sheet = sheet(task, hand);
        assertEquals(SubmissionState.SUBMITTED, sheet.last().state());
        assertEquals("submission.waiting", sheet.objection());
        assertEquals(Outcome.IN_PROGRESS, result(task, hand).outcome());
    }

    @Test
    void onceSomebodyHasHandedInThePassMarkStays() {
        Task task = tasks.task();
        tasks.handedIn(task);
        assertRefused("assignment.in-use.passMark", () -> describe(task, new AssignmentDetails("Tulis", 60, 2, true)));
        describe(task, new AssignmentDetails("Tulis sebuah berita", 70, 3, true));
    }

    /** A draft is no hand-in: the task stays closed to who has no seat any more. */
    @Test
    void whoLeftWithADraftReadsTheTaskNoLonger() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        save(task, hand, -1, TEXT);
        tasks.as(hand.caller(), () -> {
            bookings.cancel(bookings.mine(task.run().id()).orElseThrow().id());
            return null;
        });
        assertRefused("enrolment.not-seated", () -> sheet(task, hand));
    }

    @Test
    void nothingIsNotHandedIn() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        assertRefused(
                "submission.empty",
                () -> tasks.as(
                        hand.caller(), () -> submissions.handIn(hand.enrolment(), task.item(), 1, -1, "  ", true)));
        assertRefused(
                "submission.own-work",
                () -> tasks.as(
                        hand.caller(), () -> submissions.handIn(hand.enrolment(), task.item(), 1, -1, TEXT, false)));
        assertTrue(sheet(task, hand).handIns().isEmpty());
        assertEquals(-1, sheet(task, hand).draft().version());
    }

    @Test
    void aStrangersWorkIsNotFound() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Hand stranger = tasks.hand(task);
        Saved draft = save(task, hand, -1, TEXT);
        attach(task, hand, pdf(), "rilis.pdf");
        long file = sheet(task, hand).draft().files().get(0).id();
        assertNotFound(() -> tasks.as(stranger.caller(), () -> submissions.sheet(hand.enrolment(), task.item())));
        assertNotFound(() -> tasks.as(
                stranger.caller(), () -> submissions.save(hand.enrolment(), task.item(), 1, draft.version(), "x")));
        assertNotFound(() -> tasks.as(
                stranger.caller(),
                () -> submissions.handIn(hand.enrolment(), task.item(), 1, draft.version(), "x", true)));
        assertNotFound(() -> tasks.as(stranger.caller(), () -> submissions.file(file)));
        assertNotFound(() -> attach(task, new Hand(stranger.caller(), hand.enrolment()), pdf(), "rilis.pdf"));
        StoredFile theirs = tasks.as(hand.caller(), () -> stored(pdf(), "rilis.pdf"));
        assertNotFound(() -> tasks.as(
                stranger.caller(), () -> submissions.attach(stranger.enrolment(), task.item(), 1, theirs.id())));
        assertNotFound(() -> tasks.as(stranger.caller(), () -> {
            submissions.requireRoom(hand.enrolment(), task.item(), 1);
            return null;
        }));
        assertNotFound(() -> detach(stranger, file));
        assertNotFound(() -> tasks.as(sample.instructor(task.unit()), () -> submissions.file(file)));
    }

    @Test
    void onceHandedInAFileIsForThoseWhoTeachOrOrganiseTheRun() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        attach(task, hand, pdf(), "rilis pers.pdf");
        SubmissionSheet draft = sheet(task, hand);
        long file = draft.draft().files().get(0).id();
        tasks.as(
                hand.caller(),
                () -> submissions.handIn(
                        hand.enrolment(), task.item(), 1, draft.draft().version(), null, true));
        assertEquals(
                "rilis pers.pdf",
                tasks.as(sample.instructor(task.unit()), () -> submissions.file(file))
                        .displayName());
        assertNotNull(tasks.as(sample.organiser(task.unit()), () -> submissions.file(file)));
        assertNotFound(() -> tasks.as(sample.instructor(sample.unit().id()), () -> submissions.file(file)));
        assertRefused("submission.handed-in", () -> detach(hand, file));
    }

    @Test
    void aProgramWithTheNameOfADocumentIsRefused() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertRefused("file.type", () -> attach(task, hand, program, "tugas.pdf"));
        assertEquals(-1, sheet(task, hand).draft().version());
    }

    @Test
    void aFileCanBeTakenAwayAgain() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        attach(task, hand, pdf(), "salah.pdf");
        detach(hand, sheet(task, hand).draft().files().get(0).id());
        assertTrue(sheet(task, hand).draft().files().isEmpty());
    }

    @Test
    void afterTheDeadlineWorkIsTakenAsLateOrNotAtAll() {
        Task task = tasks.task();
        Hand late = tasks.hand(task);
        Hand tooLate = tasks.hand(task);
        Instant due = clock.instant().plus(Duration.ofMinutes(5));
        due(task, due);
        testClock.advance(Duration.ofMinutes(10));
        assertTrue(tasks.handIn(task, late, 1).late());
        describe(task, new AssignmentDetails("Tulis", 70, 2, false));
        assertRefused("submission.too-late", () -> tasks.handIn(task, tooLate, 1));
        due(task, null);
        assertFalse(tasks.handIn(task, tooLate, 1).late());
    }

    @Test
    void aDoubleHandInIsOneHandIn() throws Exception {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Saved draft = save(task, hand, -1, TEXT);
        assertEquals(
                1,
                atOnce(
                                () -> submissions.handIn(hand.enrolment(), task.item(), 1, draft.version(), TEXT, true),
                                hand.caller())
                        .size());
        assertEquals(1, sheet(task, hand).handIns().size());
    }

    /** Nothing was saved before: both clicks bring the row. */
    @Test
    void aDoubleHandInWithoutADraftIsOneHandInToo() throws Exception {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        assertEquals(
                1,
                atOnce(() -> submissions.handIn(hand.enrolment(), task.item(), 1, -1, TEXT, true), hand.caller())
                        .size());
        assertEquals(1, sheet(task, hand).handIns().size());
        assertNull(sheet(task, hand).draft().text());
    }

    private Set<Long> atOnce(Callable<Submission> deed, Caller caller) throws Exception {
        int clicks = 6;
        CyclicBarrier start = new CyclicBarrier(clicks);
        ExecutorService threads = Executors.newFixedThreadPool(clicks);
        try {
            List<Future<Long>> answers = IntStream.range(0, clicks)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return tasks.as(caller, deed).id();
                    }))
                    .toList();
            Set<Long> ids = answers.stream().map(SubmissionServiceIT::get).collect(Collectors.toSet());
            return ids;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Long get(Future<Long> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Saved save(Task task, Hand hand, int version, String text) {
        return tasks.as(hand.caller(), () -> submissions.save(hand.enrolment(), task.item(), 1, version, text));
    }

    private SubmissionSheet sheet(Task task, Hand hand) {
        return tasks.as(hand.caller(), () -> submissions.sheet(hand.enrolment(), task.item()));
    }

    private void attach(Task task, Hand hand, byte[] content, String name) {
        tasks.as(
                hand.caller(),
                () -> submissions.attach(
                        hand.enrolment(), task.item(), 1, stored(content, name).id()));
    }

    private StoredFile stored(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name, FilePolicy.SUBMISSION);
    }

    private Void detach(Hand hand, long file) {
        return tasks.as(hand.caller(), () -> {
            submissions.detach(file);
            return null;
        });
    }

    private void describe(Task task, AssignmentDetails details) {
        sample.house(() -> assignments.describe(
                task.item(), assignments.editor(task.item()).version(), details));
    }

    private void due(Task task, Instant at) {
        sample.house(() -> {
            assignments.due(task.item(), task.run().id(), at);
            return null;
        });
    }

    private PathItemRow result(Task task, Hand hand) {
        return tasks.as(hand.caller(), () -> enrolments.path(hand.enrolment())).blocks().stream()
                .flatMap(b -> b.items().stream())
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }

    private static void assertNotFound(Executable deed) {
        assertThrows(NotFound.class, deed);
    }
}
