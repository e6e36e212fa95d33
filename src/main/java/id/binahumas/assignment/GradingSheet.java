package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** All a grader sees of one hand-in: the work, the rubric as the grader left it, and what others judged. */
public record GradingSheet(
        long id,
        String name,
        String unit,
        String title,
        String instructions,
        int passMark,
        long runId,
        HandInRow work,
        int words,
        int seen,
        List<CriterionRow> criteria,
        String comment,
        BigDecimal maximum,
        int draftVersion,
        Instant draftAt,
        List<GradingRow> issued,
        List<ColleagueDraft> colleagues,
        Long previousId,
        Long nextId,
        QueueCount progress,
        List<String> bank) {

    /** Somebody else who has begun to judge the same work. */
    public record ColleagueDraft(String name, Instant savedAt) {}

    /** The sum of the points given so far. */
    public BigDecimal sum() {
        return criteria.stream()
                .map(CriterionRow::points)
                .filter(p -> p != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean judgeable() {
        return work.state() != SubmissionState.RETURNED;
    }
}
