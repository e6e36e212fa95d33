package id.binahumas.enrolment;

/** Somebody got a seat: at once, or from the line when one came free. */
public record SeatGranted(long enrolmentId, boolean fromLine) {}
