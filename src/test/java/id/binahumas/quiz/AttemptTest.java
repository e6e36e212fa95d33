package id.binahumas.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant START = Instant.parse("2040-02-29T01:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(600);

    private final Attempt attempt = attempt(new QuizSettings(10, 2, 70, false));
    private final AttemptQuestion first = attempt.questions().get(0);

    @Test
    void anOlderAnswerNeverTakesThePlaceOfANewerOne() {
        assertTrue(attempt.answer(first, List.of(2), null, 20, START));
        assertFalse(attempt.answer(first, List.of(1), null, 19, START));
        assertEquals(Given.of(2), first.given());
    }

    @Test
    void theSameAnswerSentTwiceIsAcknowledgedTwice() {
        assertTrue(attempt.answer(first, List.of(2), null, 20, START));
        assertTrue(attempt.answer(first, List.of(2), null, 20, START.plusSeconds(3)));
        assertEquals(START, first.answeredAt());
    }

    @Test
    void anAnswerCanBeTakenBack() {
        attempt.answer(first, List.of(2), null, 1, START);
        attempt.answer(first, List.of(), null, 2, START);
        assertFalse(first.isAnswered());
    }

    @Test
    void anAnswerMayArriveWithinTheGrace() {
        assertTrue(attempt.answer(first, List.of(2), null, 1, DEADLINE.plus(Attempt.GRACE)));
    }

    @Test
    void afterTheGraceItIsLate() {
        Instant late = DEADLINE.plus(Attempt.GRACE).plusMillis(1);
        assertRefused("quiz.attempt.late", () -> attempt.answer(first, List.of(2), null, 1, late));
    }

    @Test
    void withoutALimitItIsNeverLate() {
        Attempt free = attempt(new QuizSettings(null, null, 70, false));
        assertTrue(free.answer(free.questions().get(0), List.of(2), null, 1, START.plusSeconds(1_000_000)));
    }

    @Test
    void aChoiceThatIsNotOfferedIsRefused() {
        assertRefused("quiz.answer.strange", () -> attempt.answer(first, List.of(7), null, 1, START));
        assertRefused("quiz.answer.strange", () -> attempt.answer(first, List.of(1, 2), null, 1, START));
    }

    @Test
    void submittedTwiceItHasOneResult() {
        attempt.answer(first, List.of(2), null, 1, START);
        assertTrue(attempt.submit(START.plusSeconds(60)));
        assertFalse(attempt.submit(START.plusSeconds(90)));
        assertEquals(new BigDecimal("3.00"), attempt.score());
        assertEquals(START.plusSeconds(60), attempt.submittedAt());
        assertRefused("quiz.attempt.over", () -> attempt.answer(first, List.of(1), null, 9, START.plusSeconds(70)));
    }

    @Test
    void submittedForTheForgetfulItEndsAtTheDeadline() {
        attempt.submit(DEADLINE.plusSeconds(4000));
        assertEquals(DEADLINE, attempt.submittedAt());
        assertFalse(attempt.isPassed());
    }

    @Test
    void thePassMarkIsEnough() {
        assertTrue(Attempt.passes(new BigDecimal("7.00"), BigDecimal.TEN, 70));
        assertFalse(Attempt.passes(new BigDecimal("6.99"), BigDecimal.TEN, 70));
    }

    @Test
    void shufflingKeepsEveryQuestionAndChoice() {
        Attempt shuffled = attempt(new QuizSettings(10, 2, 70, true));
        assertEquals(
                List.of("Q1", "Q2"),
                shuffled.questions().stream()
                        .map(AttemptQuestion::text)
                        .sorted()
                        .toList());
        for (AttemptQuestion question : shuffled.questions()) {
            assertEquals(
                    List.of(1, 2, 3),
                    question.choices().stream().map(DrawnChoice::no).toList());
            assertEquals(
                    List.of("a", "b", "c"),
                    question.choices().stream().map(DrawnChoice::text).sorted().toList());
        }
    }

    @Test
    void aQuizWithoutQuestionsCannotBegin() {
        Quiz quiz = new Quiz(1, QuizSettings.USUAL);
        assertRefused("quiz.empty", () -> new Attempt(quiz, 2, 1, List.of(), new Random(1), START));
    }

    private static Attempt attempt(QuizSettings settings) {
        Quiz quiz = new Quiz(1, settings);
        return new Attempt(quiz, 2, 1, List.of(question(quiz, 1), question(quiz, 2)), new Random(7), START);
    }

    private static Question question(Quiz quiz, int sort) {
        List<ChoiceDraft> choices =
                List.of(new ChoiceDraft("a", false), new ChoiceDraft("b", true), new ChoiceDraft("c", false));
        return new Question(
                quiz.id(),
                sort,
                new QuestionDraft(QuestionKind.SINGLE, "Q" + sort, null, BigDecimal.valueOf(3), choices));
    }

    private static void assertRefused(String key, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
