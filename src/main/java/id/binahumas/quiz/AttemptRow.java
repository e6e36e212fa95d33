package id.binahumas.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** One go at a quiz, as lists show it. */
public record AttemptRow(
        long id,
        int no,
        AttemptState state,
        Instant startedAt,
        Instant submittedAt,
        BigDecimal score,
        BigDecimal maximum,
        int passMark) {

    public boolean open() {
        return state == AttemptState.OPEN;
    }

    public boolean passed() {
        return score != null && Attempt.passes(score, maximum, passMark);
    }

    /** Of 100, whatever the points. */
    public BigDecimal percent() {
        return score == null || maximum.signum() == 0
                ? BigDecimal.ZERO
                : score.movePointRight(2).divide(maximum, 2, RoundingMode.HALF_UP);
    }
}
