package id.binahumas.assignment;

/** Somebody handed in work for an assignment. */
public record SubmissionHandedIn(long submissionId) {}
