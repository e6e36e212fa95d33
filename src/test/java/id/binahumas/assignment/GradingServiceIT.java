package id.binahumas.assignment;

import static id.binahumas.assignment.TaskSample.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.assignment.TaskSample.Hand;
import id.binahumas.assignment.TaskSample.Task;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The queue, drafts, judgements and what they report, through the doors. */
@InContainer
class GradingServiceIT {

    @Inject
    GradingService gradings;

    @Inject
    SubmissionService submissions;

    @Inject
    TaskSample tasks;

    @Inject
    Sample sample;

    @Test
    void aJudgementIsReportedAndShown() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Submission work = tasks.handIn(task, hand, 1);
        tasks.grade(sample.instructor(task.unit()), work, 0, marks(task, "45", "37.5"));
        assertResult(hand, "82.5", "100", "PASSED", "submission:" + work.id() + ":v1");
        SubmissionSheet sheet = sheet(task, hand);
        assertTrue(sheet.passed());
        assertEquals("Baik", sheet.grading().criteria().get(1).levelName());
        assertEquals("Sebutkan tanggalnya", sheet.grading().criteria().get(0).comment());
    }

    @Test
    void gradingAnewRevisesTheResult() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Submission work = tasks.handIn(task, hand, 1);
        Caller instructor = sample.instructor(task.unit());
        tasks.grade(instructor, work, 0, marks(task, "45", "37.5"));
        tasks.grade(instructor, work, 1, marks(task, "10", "12.5"));
        assertResult(hand, "22.5", "100", "NOT_YET", "submission:" + work.id() + ":v2");
        assertEquals(2, gradings(instructor, work).issued().size());
    }

    @Test
    void theBestOfSeveralHandInsCounts() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Caller instructor = sample.instructor(task.unit());
        Submission first = tasks.handIn(task, hand, 1);
        tasks.grade(instructor, first, 0, marks(task, "45", "50"));
        tasks.grade(instructor, tasks.handIn(task, hand, 2), 0, marks(task, "10", "12.5"));
        assertResult(hand, "95", "100", "PASSED", "submission:" + first.id() + ":v1");
        assertRefused("submission.attempts-used", () -> tasks.handIn(task, hand, 3));
    }

    @Test
    void aStrangersRunIsNotFound() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Caller stranger = sample.instructor(sample.unit().id());
        assertThrows(NotFound.class, () -> gradings(stranger, work));
        assertThrows(NotFound.class, () -> tasks.grade(stranger, work, 0, marks(task, "45", "37.5")));
        assertThrows(NotFound.class, () -> keep(stranger, work, -1, marks(task, "45", "37.5")));
        assertThrows(Forbidden.class, () -> gradings(sample.trainee(), work));
        assertTrue(queue(stranger, QueueFilter.Show.ALL).isEmpty());
    }

    @Test
    void nobodyGradesTheirOwnWork() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Submission work = tasks.handIn(task, hand, 1);
        Caller both = new Caller(
                hand.caller().accountId(),
                hand.caller().personId(),
                hand.caller().name(),
                hand.caller().login(),
                sample.instructor(task.unit()).assignments());
        assertThrows(NotFound.class, () -> tasks.grade(both, work, 0, marks(task, "50", "50")));
    }

    @Test
    void somebodyAssignedToTheRunAloneTeachesThatRun() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Task other = tasks.task();
        Submission elsewhere = tasks.handedIn(other);
        Caller instructor = sample.caller(
                sample.person(), Role.INSTRUCTOR, ScopeKind.RUN, task.run().id());
        assertEquals(
                List.of(work.id()),
                queue(instructor, QueueFilter.Show.WAITING).stream()
                        .map(QueueRow::id)
                        .toList());
        assertThrows(NotFound.class, () -> gradings(instructor, elsewhere));
    }

    @Test
    void theLongestWaitingComesFirstAndTheDoneLast() {
        Task task = tasks.task();
        Caller instructor = sample.instructor(task.unit());
        Submission first = tasks.handedIn(task);
        Submission second = tasks.handedIn(task);
        Submission third = tasks.handedIn(task);
        assertEquals(
                first.id(),
                tasks.as(instructor, () -> gradings.longestWaiting(0)).orElseThrow());
        tasks.grade(instructor, first, 0, marks(task, "50", "50"));
        assertEquals(
                List.of(second.id(), third.id(), first.id()),
                queue(instructor, QueueFilter.Show.ALL).stream()
                        .map(QueueRow::id)
                        .toList());
        assertEquals(new QueueCount(2L, 0L, 1L), tasks.as(instructor, () -> gradings.count()));
        GradingSheet sheet = gradings(instructor, second);
        assertNull(sheet.previousId());
        assertEquals(third.id(), sheet.nextId());
    }

    @Test
    void aDraftIsKeptAndIsNobodyElses() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Submission work = tasks.handIn(task, hand, 1);
        Caller instructor = sample.instructor(task.unit());
        Caller colleague = sample.instructor(task.unit());
        Assessment half = new Assessment(
                "Nanti dulu", List.of(new Assessment.Point(task.free(), new BigDecimal("12.5"), "Judul")));
        Saved saved = keep(instructor, work, -1, half);
        GradingSheet mine = gradings(instructor, work);
        assertEquals("Nanti dulu", mine.comment());
        assertEquals("12.5", mine.criteria().get(0).value());
        assertEquals(saved.version(), mine.draftVersion());
        GradingSheet theirs = gradings(colleague, work);
        assertNull(theirs.comment());
        assertEquals(instructor.name(), theirs.colleagues().get(0).name());
        assertEquals(1, queue(instructor, QueueFilter.Show.DRAFT).size());
        assertTrue(queue(colleague, QueueFilter.Show.DRAFT).isEmpty());
        assertNull(sheet(task, hand).grading());
        assertRefused("data.changed", () -> keep(instructor, work, -1, half));
        assertRefused("grading.incomplete", () -> tasks.grade(instructor, work, 0, half));
    }

    @Test
    void ofTwoGradersTheSecondIsToldAndOverwritesNothing() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Submission work = tasks.handIn(task, hand, 1);
        Caller first = sample.instructor(task.unit());
        Caller second = sample.instructor(task.unit());
        keep(second, work, -1, marks(task, "10", "12.5"));
        tasks.grade(first, work, 0, marks(task, "45", "37.5"));
        Refusal refusal = assertThrows(Refusal.class, () -> tasks.grade(second, work, 0, marks(task, "10", "12.5")));
        assertEquals("grading.changed", refusal.key());
        assertEquals(first.name(), refusal.args()[0]);
        assertResult(hand, "82.5", "100", "PASSED", "submission:" + work.id() + ":v1");
        GradingSheet both = gradings(second, work);
        assertEquals("10", both.criteria().get(0).value());
        assertEquals(0, both.issued().get(0).score().compareTo(new BigDecimal("82.5")));
        assertEquals(first.name(), both.issued().get(0).grader());
    }

    @Test
    void workGivenBackComesAgainAndUsesUpNoAttempt() {
        Task task = tasks.task();
        Hand hand = tasks.hand(task);
        Caller instructor = sample.instructor(task.unit());
        Submission work = tasks.handIn(task, hand, 1);
        assertRefused("submission.reason.missing", () -> giveBack(instructor, work, " "));
        giveBack(instructor, work, "Sebutkan sumbernya");
        SubmissionSheet sheet = sheet(task, hand);
        assertEquals("Sebutkan sumbernya", sheet.last().returnReason());
        assertEquals(0, sheet.attempts());
        assertTrue(sheet.open());
        Submission again = tasks.handIn(task, hand, 2);
        tasks.grade(instructor, again, 0, marks(task, "35", "37.5"));
        assertResult(hand, "72.5", "100", "PASSED", "submission:" + again.id() + ":v1");
    }

    @Test
    void pointsACriterionDoesNotGiveAreRefused() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Caller instructor = sample.instructor(task.unit());
        assertRefused("criterion.points", () -> tasks.grade(instructor, work, 0, marks(task, "50.5", "50")));
        assertRefused("criterion.level", () -> tasks.grade(instructor, work, 0, marks(task, "50", "49")));
    }

    private GradingSheet gradings(Caller caller, Submission work) {
        return tasks.as(caller, () -> gradings.sheet(work.id()));
    }

    private Saved keep(Caller caller, Submission work, int version, Assessment assessment) {
        return tasks.as(caller, () -> gradings.keep(work.id(), version, assessment));
    }

    private void giveBack(Caller caller, Submission work, String reason) {
        tasks.as(caller, () -> {
            gradings.giveBack(work.id(), 0, reason);
            return null;
        });
    }

    private List<QueueRow> queue(Caller caller, QueueFilter.Show show) {
        return tasks.as(caller, () -> gradings.queue(new QueueFilter(show, null, null, 0, 25)));
    }

    private SubmissionSheet sheet(Task task, Hand hand) {
        return tasks.as(hand.caller(), () -> submissions.sheet(hand.enrolment(), task.item()));
    }

    private void assertResult(Hand hand, String score, String maximum, String outcome, String source) {
        Object[] seen = sample.em()
                .createQuery(
                        "select x.score, x.maximum, cast(x.outcome as string), x.source from ItemResult x where x.enrolmentId = :enrolment",
                        Object[].class)
                .setParameter("enrolment", hand.enrolment())
                .getSingleResult();
        assertEquals(0, ((BigDecimal) seen[0]).compareTo(new BigDecimal(score)), "score " + seen[0]);
        assertEquals(0, ((BigDecimal) seen[1]).compareTo(new BigDecimal(maximum)));
        assertEquals(outcome, seen[2]);
        assertEquals(source, seen[3]);
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
