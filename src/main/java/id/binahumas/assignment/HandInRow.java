package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One hand-in as its owner sees it. */
public record HandInRow(
        long id,
        int number,
        SubmissionState state,
        String text,
        Instant submittedAt,
        boolean late,
        String judgedBy,
        Instant judgedAt,
        BigDecimal score,
        BigDecimal maximum,
        String returnReason,
        List<FileRow> files) {

    static HandInRow of(Submission s, List<FileRow> files) {
        return new HandInRow(
                s.id(),
                s.number(),
                s.state(),
                s.text(),
                s.submittedAt(),
                s.late(),
                s.judgedBy(),
                s.judgedAt(),
                s.score(),
                s.maximum(),
                s.returnReason(),
                files.stream().filter(f -> f.submissionId() == s.id()).toList());
    }
}
