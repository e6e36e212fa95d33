package id.binahumas.course;

/** What sort of programme a course is; it decides the name of its certificate (Sertifikat or STTP). */
public enum CourseKind {
    TRAINING,
    BIMTEK,
    WORKSHOP,
    SEMINAR,
    MEETING,
    VISIT
}
