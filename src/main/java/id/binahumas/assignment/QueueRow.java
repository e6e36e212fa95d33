package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;

/** One hand-in in the queue of those who teach; the draft is the caller's own. */
public record QueueRow(
        long id,
        String name,
        String unit,
        String item,
        String run,
        int number,
        Instant submittedAt,
        SubmissionState state,
        boolean late,
        BigDecimal score,
        BigDecimal maximum,
        Instant draftAt) {

    public boolean waiting() {
        return state == SubmissionState.SUBMITTED;
    }
}
