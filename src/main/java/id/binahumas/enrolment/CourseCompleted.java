package id.binahumas.enrolment;

/** A participant fulfilled the completion rule of a run. */
public record CourseCompleted(long enrolmentId) {}
