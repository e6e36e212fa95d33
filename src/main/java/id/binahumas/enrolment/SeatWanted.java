package id.binahumas.enrolment;

/** Somebody is about to take or await a place, and nothing is locked yet: the moment to look up what will be needed then. */
public record SeatWanted(long runId, long personId) {}
