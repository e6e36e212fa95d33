package id.binahumas.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** All a participant sees of an assignment: the task, the draft, what was handed in, and the latest judgement. */
public record SubmissionSheet(
        long enrolmentId,
        long itemId,
        String title,
        String instructions,
        BigDecimal maximum,
        int passMark,
        int maxAttempts,
        long attempts,
        Instant dueAt,
        boolean lateAccepted,
        boolean overdue,
        List<CriterionRow> criteria,
        int number,
        Draft draft,
        List<HandInRow> handIns,
        GradingRow grading,
        Long gradedHandIn,
        boolean passed,
        String objection) {

    /** What is written and not yet handed in. */
    public record Draft(int version, String text, Instant savedAt, List<FileRow> files) {
        static final Draft NONE = new Draft(-1, null, null, List.of());
    }

    /** The latest one, whose state is the state of the whole. */
    public HandInRow last() {
        return handIns.isEmpty() ? null : handIns.get(0);
    }

    public boolean open() {
        return objection == null;
    }

    public boolean ready() {
        return instructions != null;
    }
}
