package id.binahumas.assignment;

import id.binahumas.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** May a participant hand in (again)? The same answer shows the form, explains its absence and guards the door. */
enum SubmissionRules {
    READY("assignment.not-ready", Question::ready),
    NOT_WAITING(
            "submission.waiting", q -> q.last().filter(Submission::isWaiting).isEmpty()),
    ATTEMPTS_LEFT("submission.attempts-used", q -> q.attempts() < q.maxAttempts()),
    IN_TIME(
            "submission.too-late",
            q -> q.lateAccepted() || q.dueAt() == null || !q.now().isAfter(q.dueAt()));

    private final String key;
    private final Predicate<Question> holds;

    SubmissionRules(String key, Predicate<Question> holds) {
        this.key = key;
        this.holds = holds;
    }

    static void require(Question question) {
        why(question).ifPresent(key -> {
            throw new Refusal(key);
        });
    }

    /** The reason key of the first rule that says no. */
    static Optional<String> why(Question question) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(question))
                .map(rule -> rule.key)
                .findFirst();
    }

    /** All hand-ins so far; drafts count for nothing. */
    record Question(
            boolean ready, List<Submission> all, int maxAttempts, Instant dueAt, boolean lateTaken, Instant now) {

        static Question of(Assignment assignment, List<Submission> all, Instant dueAt, Instant now) {
            boolean ready = assignment != null && assignment.isReady();
            return new Question(
                    ready, all, ready ? assignment.maxAttempts() : 0, dueAt, ready && assignment.lateAccepted(), now);
        }

        List<Submission> handedIn() {
            return all.stream().filter(s -> !s.isDraft()).toList();
        }

        Optional<Submission> last() {
            return handedIn().stream().max(Comparator.comparingInt(Submission::number));
        }

        int nextNumber() {
            return last().map(Submission::number).orElse(0) + 1;
        }

        /** What was given back for revision doesn't count. */
        long attempts() {
            return handedIn().stream().filter(s -> !s.isReturned()).count();
        }

        /** A revision somebody asked for is taken after the deadline too. */
        boolean lateAccepted() {
            return lateTaken || last().filter(Submission::isReturned).isPresent();
        }
    }
}
