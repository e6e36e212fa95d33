package id.binahumas.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.PathItemRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Seats;
import id.binahumas.testing.Seats.Seat;
import id.binahumas.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@InContainer
class AttemptServiceIT {

    @Inject
    AttemptService attempts;

    @Inject
    QuizService quizzes;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Inject
    Seats seats;

    @Resource
    ManagedExecutorService executor;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAnswerSentTwiceIsOneAnswerAndAnOlderOneComesTooLate() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        assertTrue(answer(seat, attempt, 1, 2, 100).taken());
        assertTrue(answer(seat, attempt, 1, 2, 100).taken());
        AnswerReceipt older = answer(seat, attempt, 1, 1, 99);
        assertFalse(older.taken());
        assertEquals(100, older.sequence());
        assertEquals(Given.of(2), view(seat, attempt).questions().get(0).given());
    }

    @Test
    void theServersClockDecidesWhatIsLate() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        clock.advance(Duration.ofMinutes(10).plusSeconds(10));
        assertTrue(answer(seat, attempt, 1, 2, 1).taken());
        clock.advance(Duration.ofSeconds(6));
        assertRefused("quiz.attempt.late", () -> answer(seat, attempt, 2, 2, 2));
        assertFalse(view(seat, attempt).questions().get(1).isAnswered());
    }

    @Test
    void submittedTwiceItHasTheSameResult() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        answer(seat, attempt, 1, 2, 1);
        answer(seat, attempt, 2, 2, 2);
        submit(seat, attempt);
        Attempt first = view(seat, attempt).attempt();
        clock.advance(Duration.ofMinutes(3));
        submit(seat, attempt);
        Attempt second = view(seat, attempt).attempt();
        assertEquals(first.submittedAt(), second.submittedAt());
        assertEquals(first.score(), second.score());
        PathItemRow item = item(seat);
        assertEquals(Outcome.PASSED, item.outcome());
        assertEquals(0, new BigDecimal("2").compareTo(item.score()));
        assertRefused("quiz.attempt.over", () -> answer(seat, attempt, 1, 1, 9));
    }

    @Test
    void aForgottenAttemptIsSubmittedWithWhatWasSaved() {
        Seat seat = quiz(new QuizSettings(10, 1, 50, false));
        long attempt = start(seat);
        answer(seat, attempt, 1, 2, 1);
        clock.advance(Duration.ofMinutes(11));
        jobs.drain();
        Attempt over = view(seat, attempt).attempt();
        assertEquals(AttemptState.SUBMITTED, over.state());
        assertEquals(over.deadline(), over.submittedAt());
        assertEquals(Outcome.PASSED, item(seat).outcome());
    }

    @Test
    void theBestAttemptCounts() {
        Seat seat = quiz(new QuizSettings(null, 2, 70, false));
        long good = start(seat);
        answer(seat, good, 1, 2, 1);
        answer(seat, good, 2, 2, 2);
        submit(seat, good);
        long bad = start(seat);
        assertNotEquals(good, bad);
        submit(seat, bad);
        assertEquals(Outcome.PASSED, item(seat).outcome());
        assertRefused("quiz.noneLeft", () -> start(seat));
    }

    @Test
    void tooFewPointsAreNotYetEnough() {
        Seat seat = quiz(new QuizSettings(null, null, 70, false));
        assertEquals(null, item(seat).outcome());
        long attempt = start(seat);
        assertEquals(Outcome.IN_PROGRESS, item(seat).outcome());
        answer(seat, attempt, 1, 2, 1);
        submit(seat, attempt);
        assertEquals(Outcome.NOT_YET, item(seat).outcome());
    }

    @Test
    void whoLeftTheRunFindsTheAttemptNoLonger() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        sample.as(seat.trainee(), () -> {
            bookings.cancel(bookings.mine(seat.run().id()).orElseThrow().id());
            return null;
        });
        assertThrows(NotFound.class, () -> view(seat, attempt));
        assertThrows(NotFound.class, () -> answer(seat, attempt, 1, 2, 1));
        assertThrows(NotFound.class, () -> submit(seat, attempt));
    }

    @Test
    void aStrangersAttemptIsNotFound() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        Seat neighbour = seats.neighbour(seat);
        long attempt = start(seat);
        assertThrows(NotFound.class, () -> view(neighbour, attempt));
        assertThrows(NotFound.class, () -> answer(neighbour, attempt, 1, 2, 1));
        assertThrows(NotFound.class, () -> submit(neighbour, attempt));
        assertThrows(
                NotFound.class,
                () -> sample.as(neighbour.trainee(), () -> attempts.start(seat.enrolment(), seat.item())));
        assertThrows(NotFound.class, () -> answer(seat, attempt, 77, 2, 1));
    }

    @Test
    void aClosedBlockLetsNobodyStart() {
        Seat seat = seats.closed(ItemKind.QUIZ);
        fill(seat, QuizSettings.USUAL);
        assertRefused("enrolment.block-closed", () -> start(seat));
    }

    @Test
    void aQuizWithoutQuestionsLetsNobodyStart() {
        Seat seat = seats.before(ItemKind.QUIZ);
        assertRefused("quiz.empty", () -> start(seat));
    }

    @Test
    void twoTabsShareOneAttempt() throws Exception {
        Seat seat = quiz(new QuizSettings(10, 5, 70, false));
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Long>> tabs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tabs.add(executor.submit(() -> {
                go.await();
                return start(seat);
            }));
        }
        go.countDown();
        Set<Long> started = new HashSet<>();
        for (Future<Long> tab : tabs) {
            started.add(tab.get());
        }
        assertEquals(1, started.size());
        assertEquals(1, intro(seat).attempts().size());
    }

    @Test
    void anAttemptKeepsTheQuestionsItBeganWith() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        List<QuestionRow> rows = sample.as(seat.organiser(), () -> quizzes.questions(seat.item()));
        sample.as(seat.organiser(), () -> {
            quizzes.writeQuestion(rows.get(0).id(), 0, draft("Soal yang diganti", 1));
            quizzes.removeQuestion(rows.get(1).id());
            return null;
        });
        answer(seat, attempt, 1, 2, 1);
        answer(seat, attempt, 2, 2, 2);
        submit(seat, attempt);
        assertEquals("Soal 1", view(seat, attempt).questions().get(0).text());
        assertEquals(
                0, new BigDecimal("2").compareTo(view(seat, attempt).attempt().score()));
        assertEquals(1, sample.as(seat.organiser(), () -> quizzes.attempts(seat.item())));
    }

    @Test
    void aPlainFormSavesWhatItChanged() {
        Seat seat = quiz(new QuizSettings(10, 2, 70, false));
        long attempt = start(seat);
        answer(seat, attempt, 1, 2, 5);
        sample.as(seat.trainee(), () -> {
            attempts.answerAll(attempt, List.of(new Answer(1, List.of(2), null), new Answer(2, List.of(1), null)));
            return null;
        });
        List<AttemptQuestion> questions = view(seat, attempt).questions();
        assertEquals(5, questions.get(0).sequence());
        assertEquals(Given.of(1), questions.get(1).given());
    }

    @Test
    void anotherOrganiserFindsNoQuiz() {
        Seat seat = quiz(QuizSettings.USUAL);
        Seat elsewhere = quiz(QuizSettings.USUAL);
        long question = sample.as(seat.organiser(), () -> quizzes.questions(seat.item()))
                .get(0)
                .id();
        assertThrows(NotFound.class, () -> sample.as(elsewhere.organiser(), () -> quizzes.question(question)));
        assertThrows(NotFound.class, () -> sample.as(elsewhere.organiser(), () -> quizzes.settings(seat.item())));
    }

    private Seat quiz(QuizSettings settings) {
        Seat seat = seats.before(ItemKind.QUIZ);
        fill(seat, settings);
        return seat;
    }

    /** Two questions; the second choice is right in both. */
    private void fill(Seat seat, QuizSettings settings) {
        sample.as(seat.organiser(), () -> {
            quizzes.set(seat.item(), settings);
            quizzes.addQuestion(seat.item(), draft("Soal 1", 2));
            return quizzes.addQuestion(seat.item(), draft("Soal 2", 2));
        });
    }

    private static QuestionDraft draft(String text, int right) {
        List<ChoiceDraft> choices = List.of(
                new ChoiceDraft("satu", right == 1),
                new ChoiceDraft("dua", right == 2),
                new ChoiceDraft("tiga", right == 3));
        return new QuestionDraft(QuestionKind.SINGLE, text, "Baca lagi materi 2.", BigDecimal.ONE, choices);
    }

    private long start(Seat seat) {
        return sample.as(seat.trainee(), () -> attempts.start(seat.enrolment(), seat.item()));
    }

    private AnswerReceipt answer(Seat seat, long attempt, int no, int choice, long sequence) {
        return sample.as(seat.trainee(), () -> attempts.answer(attempt, no, List.of(choice), null, sequence));
    }

    private void submit(Seat seat, long attempt) {
        sample.as(seat.trainee(), () -> {
            attempts.submit(attempt);
            return null;
        });
    }

    private AttemptView view(Seat seat, long attempt) {
        return sample.as(seat.trainee(), () -> attempts.view(attempt));
    }

    private QuizIntro intro(Seat seat) {
        return sample.as(seat.trainee(), () -> attempts.intro(seat.enrolment(), seat.item()));
    }

    private PathItemRow item(Seat seat) {
        return sample.as(seat.trainee(), () -> enrolments.path(seat.enrolment()))
                .blocks()
                .get(0)
                .items()
                .get(0);
    }

    private static void assertRefused(String key, Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
