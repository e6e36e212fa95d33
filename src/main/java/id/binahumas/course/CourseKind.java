package id.binahumas.course;

/** What sort of programme a course is; it decides the name of its certificate (Sertifikat or STTP). */
public enum CourseKind {
    TRAINING,
    BIMTEK,
    WORKSHOP,
    SEMINAR,
    MEETING,
    VISIT;

    /** Whoever takes part is taught, and hours of lessons (JP) count for them; a visit or a meeting may have none. */
    public boolean givesJp() {
        return this != VISIT && this != MEETING;
    }
}
