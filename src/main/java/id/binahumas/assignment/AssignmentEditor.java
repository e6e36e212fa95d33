package id.binahumas.assignment;

import java.util.List;

/** All an organiser sees of an assignment; details are null as long as nothing is written. */
public record AssignmentEditor(
        long itemId,
        String title,
        long courseId,
        String courseTitle,
        int version,
        AssignmentDetails details,
        List<CriterionRow> criteria,
        List<DueRow> dues,
        boolean inUse) {}
