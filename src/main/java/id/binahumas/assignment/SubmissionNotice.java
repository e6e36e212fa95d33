package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;

/** What a message about a hand-in tells. */
public record SubmissionNotice(
        long submissionId,
        long enrolmentId,
        long itemId,
        long runId,
        long personId,
        String person,
        String item,
        int number,
        SubmissionState state,
        Instant submittedAt,
        BigDecimal score,
        BigDecimal maximum,
        String judgedBy,
        String returnReason) {}
