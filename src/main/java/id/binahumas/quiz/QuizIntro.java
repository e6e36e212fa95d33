package id.binahumas.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a participant sees before starting: the rules, the attempts so far, and whether another one may begin. */
public record QuizIntro(
        String courseTitle,
        String title,
        QuizSettings settings,
        long questions,
        BigDecimal points,
        List<AttemptRow> attempts) {

    public Optional<AttemptRow> openAttempt() {
        return attempts.stream().filter(AttemptRow::open).findFirst();
    }

    public boolean mayStart() {
        return questions > 0 && (settings.attemptsAllowed() == null || attempts.size() < settings.attemptsAllowed());
    }

    /** Null: as many as one likes. */
    public Integer attemptsLeft() {
        return settings.attemptsAllowed() == null ? null : Math.max(0, settings.attemptsAllowed() - attempts.size());
    }

    public boolean passed() {
        return attempts.stream().anyMatch(AttemptRow::passed);
    }
}
