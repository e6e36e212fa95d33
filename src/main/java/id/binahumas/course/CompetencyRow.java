package id.binahumas.course;

/** A competency a course develops, with its level. */
public record CompetencyRow(long id, String code, String name, boolean official, int level) {}
