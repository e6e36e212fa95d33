package id.binahumas.enrolment;

/** Somebody who sits in a run got a place in a part of it that has places of its own: at once, or from the line. */
public record BlockSeatGranted(long enrolmentId, long blockId, boolean fromLine) {}
