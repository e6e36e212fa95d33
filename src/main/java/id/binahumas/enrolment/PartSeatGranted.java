package id.binahumas.enrolment;

import id.binahumas.schedule.SeatPart;

/** Somebody who sits in a run got a place in a part of it that has places of its own: at once, or from the line. */
public record PartSeatGranted(long enrolmentId, SeatPart part, boolean fromLine) {}
