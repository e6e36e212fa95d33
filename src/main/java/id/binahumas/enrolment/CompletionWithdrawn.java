package id.binahumas.enrolment;

/** A revised result took a completion away; an issued certificate is for a person to decide about. */
public record CompletionWithdrawn(long enrolmentId) {}
