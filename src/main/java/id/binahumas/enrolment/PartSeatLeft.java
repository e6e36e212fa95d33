package id.binahumas.enrolment;

/** Somebody who sits in a run gave up a place in a part of it, or stands in line for it no more. */
public record PartSeatLeft(long enrolmentId) {}
