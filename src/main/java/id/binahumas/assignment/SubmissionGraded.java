package id.binahumas.assignment;

/** A hand-in was judged, for the first time or anew. */
public record SubmissionGraded(long submissionId) {}
