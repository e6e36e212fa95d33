package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A judgement as it was issued. */
public record GradingRow(
        int number,
        String grader,
        Instant issuedAt,
        BigDecimal score,
        BigDecimal maximum,
        String comment,
        List<CriterionRow> criteria) {

    static GradingRow of(Assignment assignment, Grading grading) {
        return new GradingRow(
                grading.number(),
                grading.graderName(),
                grading.issuedAt(),
                grading.score(),
                grading.maximum(),
                grading.comment(),
                CriterionRow.of(assignment, grading));
    }
}
