package id.binahumas.enrolment;

/** Somebody takes part in another segment of the run now. */
public record BookingMoved(long enrolmentId) {}
