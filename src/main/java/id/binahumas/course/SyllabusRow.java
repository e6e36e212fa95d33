package id.binahumas.course;

/** One line of a syllabus. */
public record SyllabusRow(long id, int part, ItemKind kind, String title, boolean required, int weight) {}
