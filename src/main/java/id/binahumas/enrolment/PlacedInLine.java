package id.binahumas.enrolment;

/** Somebody registered and waits for a seat. */
public record PlacedInLine(long enrolmentId) {}
