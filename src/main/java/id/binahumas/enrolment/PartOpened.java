package id.binahumas.enrolment;

import id.binahumas.schedule.SeatPart;
import java.util.List;

/** A block or session has places of its own from now on: the enrolments of those who got one at once, and of those who await one. */
public record PartOpened(long runId, SeatPart part, List<Long> seated, List<Long> waiting) {}
