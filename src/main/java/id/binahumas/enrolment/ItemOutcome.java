package id.binahumas.enrolment;

import java.math.BigDecimal;
import java.time.Instant;

/** What an activity reports of one person and one thing; the same source says the same thing once, a later one revises it. */
public record ItemOutcome(
        long enrolmentId,
        ResultKind kind,
        long itemId,
        BigDecimal score,
        BigDecimal maximum,
        Outcome outcome,
        Instant at,
        String source) {

    /** Somebody has begun: nothing is achieved yet that could complete anything. */
    boolean isBeginning() {
        return outcome == Outcome.IN_PROGRESS && score == null;
    }
}
