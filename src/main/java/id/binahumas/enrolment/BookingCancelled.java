package id.binahumas.enrolment;

/** Somebody left the run or the line. */
public record BookingCancelled(long enrolmentId) {}
