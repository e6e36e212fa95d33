package id.binahumas.enrolment;

/** A superior said no, and why. */
public record ApprovalDeclined(long enrolmentId, String reason) {}
