package id.binahumas.enrolment;

/** Somebody did not come, and the place was given away. */
public record SeatMissed(long enrolmentId) {}
