package id.binahumas.enrolment;

/** Somebody who sits in a run waits for a place in a part of it that has places of its own. */
public record PlacedInBlockLine(long enrolmentId, long blockId) {}
