package id.binahumas.quiz;

import java.time.Instant;
import java.util.List;

/** What the attempt and result pages show. */
public record AttemptView(
        String courseTitle, String title, Attempt attempt, List<AttemptQuestion> questions, Instant now) {

    public long answered() {
        return questions.stream().filter(AttemptQuestion::isAnswered).count();
    }

    public long unanswered() {
        return questions.size() - answered();
    }

    public Long left() {
        return attempt.left(now);
    }

    /** When the last answer came in; null before the first. */
    public Instant savedAt() {
        return questions.stream()
                .map(AttemptQuestion::answeredAt)
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(null);
    }

    public AttemptRow row() {
        return new AttemptRow(
                attempt.id(),
                attempt.no(),
                attempt.state(),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.score(),
                attempt.maximum(),
                attempt.passMark());
    }
}
