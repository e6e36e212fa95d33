package id.binahumas.assignment;

/** A criterion in the grader's form: what was typed and refused, else what is kept. */
public record GradeLine(CriterionRow row, String points, String comment) {}
