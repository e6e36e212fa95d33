package id.binahumas.assignment;

/** A hand-in was given back with a reason, for revision. */
public record SubmissionReturned(long submissionId) {}
