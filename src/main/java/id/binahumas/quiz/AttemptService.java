package id.binahumas.quiz;

import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Door for participants: starts an attempt, takes its answers one by one, and ends it. The best attempt counts. */
@Service
public class AttemptService {

    private static final SecureRandom CHANCE = new SecureRandom();

    @Inject
    AttemptRepository attempts;

    @Inject
    QuizRepository quizzes;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Jobs jobs;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Rules and attempts so far. */
    @Allowed(TRAINEE)
    public QuizIntro intro(long enrolmentId, long itemId) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.QUIZ);
        QuizFacts facts = attempts.facts(itemId).orElseThrow(() -> new Refusal("quiz.empty"));
        return new QuizIntro(
                facts.courseTitle(),
                facts.title(),
                facts.quiz().settings(),
                facts.questions(),
                facts.points(),
                attempts.rows(enrolmentId, facts.quiz().id()));
    }

    /** The attempt that is open, or a new one. Two starts in one moment give the same attempt: its number is unique. */
    @Allowed(TRAINEE)
    @RetriesContention
    public long start(long enrolmentId, long itemId) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.QUIZ);
        Quiz quiz = quizzes.ofItem(itemId).orElseThrow(() -> new Refusal("quiz.empty"));
        Instant now = clock.instant();
        List<AttemptRow> before = attempts.rows(enrolmentId, quiz.id());
        for (AttemptRow row : before) {
            if (row.open() && !end(row.id(), now)) {
                return row.id();
            }
        }
        if (!quiz.allows(before.size() + 1)) {
            throw new Refusal("quiz.noneLeft");
        }
        Attempt attempt = new Attempt(quiz, enrolmentId, before.size() + 1, quizzes.questions(quiz.id()), CHANCE, now);
        attempts.add(attempt);
        if (attempt.deadline() != null) {
            AttemptDeadline.promise(jobs, attempt);
        }
        if (before.isEmpty()) {
            enrolments.record(new ItemOutcome(
                    enrolmentId,
                    ResultKind.QUIZ,
                    itemId,
                    null,
                    null,
                    Outcome.IN_PROGRESS,
                    now,
                    "attempt:" + attempt.id()));
        }
        return attempt.id();
    }

    /** The caller's own attempt; a stranger's is not found. */
    @Allowed(TRAINEE)
    public AttemptView view(long attemptId) {
        AttemptRepository.Titled own =
                attempts.own(attemptId, callers.current().personId()).orElseThrow(NotFound::new);
        return new AttemptView(own.course(), own.item(), own.attempt(), attempts.questions(attemptId), clock.instant());
    }

    /** Takes one answer. When this returns, it is in the database; an older one never takes the place of a newer one. */
    @Allowed(TRAINEE)
    @RetriesContention
    public AnswerReceipt answer(long attemptId, int no, Collection<Integer> picked, String typed, long sequence) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(NotFound::new);
        AttemptQuestion question =
                attempts.question(attemptId, no, callers.current().personId()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        boolean taken = attempt.answer(question, picked, typed, sequence, now);
        return new AnswerReceipt(no, taken, question.sequence(), question.answeredAt(), attempt.left(now));
    }

    /** Takes all answers of a page that was sent as a plain form; they are as new as the form. */
    @Allowed(TRAINEE)
    @RetriesContention
    public void answerAll(long attemptId, List<Answer> answers) {
        Attempt attempt = lockOwn(attemptId);
        Instant now = clock.instant();
        for (AttemptQuestion question : attempt.questions()) {
            for (Answer answer : answers) {
                if (answer.no() == question.no() && question.changes(answer)) {
                    attempt.answer(
                            question,
                            answer.picked(),
                            answer.typed(),
                            Math.max(now.toEpochMilli(), question.sequence() + 1),
                            now);
                }
            }
        }
    }

    /** Ends the attempt: its participant does, or the house when its time is over. The second time changes nothing. */
    @Allowed({TRAINEE, SYSTEM})
    @RetriesContention
    public void submit(long attemptId) {
        Attempt attempt =
                callers.current().isSystem() ? attempts.lock(attemptId).orElseThrow(NotFound::new) : lockOwn(attemptId);
        if (attempt.submit(clock.instant())) {
            report(attempt);
        }
    }

    /** Ends an attempt whose time is over; false when it may go on. */
    private boolean end(long attemptId, Instant now) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(NotFound::new);
        if (attempt.isOpen() && !attempt.isPast(now)) {
            return false;
        }
        if (attempt.submit(now)) {
            report(attempt);
        }
        return true;
    }

    private void report(Attempt attempt) {
        enrolments.lock(attempt.enrolmentId());
        AttemptRow best = attempts.rows(attempt.enrolmentId(), attempt.quizId()).stream()
                .filter(row -> !row.open())
                .max(Comparator.comparing(AttemptRow::passed)
                        .thenComparing(AttemptRow::percent)
                        .thenComparing(row -> -row.no()))
                .orElseThrow();
        BigDecimal score = best.score();
        enrolments.record(new ItemOutcome(
                attempt.enrolmentId(),
                ResultKind.QUIZ,
                attempt.syllabusItemId(),
                score,
                best.maximum(),
                best.passed() ? Outcome.PASSED : Outcome.NOT_YET,
                clock.instant(),
                "attempt:" + best.id()));
    }

    /** Whoever has left the run has left its attempts too. */
    private Attempt lockOwn(long attemptId) {
        return attempts.lockOwn(attemptId, callers.current().personId()).orElseThrow(NotFound::new);
    }
}
