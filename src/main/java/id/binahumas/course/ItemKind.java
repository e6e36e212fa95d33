package id.binahumas.course;

/** The kinds of thing on a syllabus that a participant does by oneself; class sessions belong to the run. */
public enum ItemKind {
    MODULE,
    QUIZ,
    ASSIGNMENT
}
