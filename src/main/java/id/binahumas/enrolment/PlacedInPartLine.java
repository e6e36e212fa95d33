package id.binahumas.enrolment;

import id.binahumas.schedule.SeatPart;

/** Somebody who sits in a run waits for a place in a part of it that has places of its own. */
public record PlacedInPartLine(long enrolmentId, SeatPart part) {}
