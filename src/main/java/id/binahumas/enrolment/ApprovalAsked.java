package id.binahumas.enrolment;

/** Somebody wants to take part in a run that asks for the word of the superior. */
public record ApprovalAsked(long enrolmentId) {}
