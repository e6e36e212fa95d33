package id.binahumas.enrolment;

import id.binahumas.course.ItemKind;

/** What a result is about: an item of the syllabus, or the attendance in a block. */
public enum ResultKind {
    MODULE,
    QUIZ,
    ASSIGNMENT,
    ATTENDANCE;

    public static ResultKind of(ItemKind kind) {
        return valueOf(kind.name());
    }
}
