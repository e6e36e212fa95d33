package id.binahumas.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SubmissionTest {

    private static final Instant NOW = Instant.parse("2040-12-16T05:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Assignment assignment = new Assignment(1, new AssignmentDetails("Tulis berita", 70, 2, false));

    SubmissionTest() {
        assignment.addCriterion(new CriterionDetails("Isi", null, HUNDRED, null));
    }

    @Test
    void anEmptyOneIsNotHandedIn() {
        assertRefused("submission.empty", () -> draft(1).handIn(false, DUE, false, NOW));
    }

    @Test
    void aFileAloneIsEnough() {
        Submission submission = draft(1);
        submission.handIn(true, DUE, false, NOW);
        assertTrue(submission.isWaiting());
        assertFalse(submission.late());
    }

    @Test
    void theLastSecondIsInTime() {
        Submission submission = written(1);
        submission.handIn(false, DUE, false, DUE);
        assertFalse(submission.late());
    }

    @Test
    void afterTheDeadlineItIsRefusedOrMarkedAsLate() {
        Instant late = DUE.plusSeconds(1);
        assertRefused("submission.too-late", () -> written(1).handIn(false, DUE, false, late));
        Submission accepted = written(1);
        accepted.handIn(false, DUE, true, late);
        assertTrue(accepted.late());
    }

    @Test
    void whatWasHandedInIsNotWrittenOn() {
        Submission submission = handedIn(1);
        assertRefused("submission.handed-in", () -> submission.write("lain", NOW));
        assertRefused("submission.handed-in", () -> submission.handIn(false, DUE, false, NOW));
    }

    @Test
    void aDraftIsNotJudged() {
        assertRefused("submission.not-handed-in", () -> written(1).grade(0, HUNDRED, HUNDRED, "A", NOW));
    }

    @Test
    void theSecondGraderIsToldWhoWasFaster() {
        Submission submission = handedIn(1);
        submission.grade(0, BigDecimal.TEN, HUNDRED, "Ratna", NOW);
        Refusal refusal = assertThrows(Refusal.class, () -> submission.grade(0, HUNDRED, HUNDRED, "Hendra", NOW));
        assertEquals("grading.changed", refusal.key());
        assertEquals("Ratna", refusal.args()[0]);
        submission.grade(1, HUNDRED, HUNDRED, "Hendra", NOW);
        assertEquals(2, submission.verdicts());
        assertEquals(HUNDRED, submission.score());
    }

    @Test
    void givingBackNeedsAReasonAndNoGrade() {
        assertRefused("submission.reason.missing", () -> handedIn(1).giveBack(0, null, "A", NOW));
        assertRefused("submission.graded", () -> graded(1).giveBack(1, "Perbaiki", "A", NOW));
        Submission submission = handedIn(1);
        submission.giveBack(0, "Sebutkan sumbernya", "A", NOW);
        assertTrue(submission.isReturned());
    }

    @Test
    void whileOneWaitsNoOtherIsHandedIn() {
        assertEquals(Optional.of("submission.waiting"), why(List.of(handedIn(1)), NOW));
    }

    @Test
    void attemptsEndButARevisionAskedForIsFree() {
        assertEquals(Optional.empty(), why(List.of(graded(1)), NOW));
        assertEquals(Optional.of("submission.attempts-used"), why(List.of(graded(1), graded(2)), NOW));
        assertEquals(Optional.empty(), why(List.of(graded(1), returned(2)), NOW));
    }

    @Test
    void aRevisionAskedForIsTakenAfterTheDeadline() {
        Instant late = DUE.plusSeconds(1);
        assertEquals(Optional.of("submission.too-late"), why(List.of(), late));
        assertEquals(Optional.empty(), why(List.of(returned(1)), late));
    }

    @Test
    void withoutACriterionNothingIsHandedIn() {
        Assignment bare = new Assignment(1, new AssignmentDetails("Tulis", 70, 2, true));
        assertEquals(
                Optional.of("assignment.not-ready"),
                SubmissionRules.why(SubmissionRules.Question.of(bare, List.of(), null, NOW)));
    }

    @Test
    void almostThePassMarkIsNotThePassMark() {
        assertTrue(assignment.passes(new BigDecimal("70"), HUNDRED));
        assertFalse(assignment.passes(new BigDecimal("69.99"), HUNDRED));
    }

    private Optional<String> why(List<Submission> all, Instant now) {
        return SubmissionRules.why(SubmissionRules.Question.of(assignment, all, DUE, now));
    }

    private static Submission draft(int number) {
        return new Submission(7, 1, number, NOW);
    }

    private static Submission written(int number) {
        Submission submission = draft(number);
        submission.write("Empat SD di Lebaksiu mulai antar jemput siswa", NOW);
        return submission;
    }

    private static Submission handedIn(int number) {
        Submission submission = written(number);
        submission.handIn(false, null, false, NOW);
        return submission;
    }

    private static Submission graded(int number) {
        Submission submission = handedIn(number);
        submission.grade(0, BigDecimal.TEN, HUNDRED, "A", NOW);
        return submission;
    }

    private static Submission returned(int number) {
        Submission submission = handedIn(number);
        submission.giveBack(0, "Perbaiki judulnya", "A", NOW);
        return submission;
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
