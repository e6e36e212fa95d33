package id.binahumas.enrolment;

/** A cap was lowered, and somebody who sat stands first in the line now. */
public record ReturnedToLine(long enrolmentId) {}
