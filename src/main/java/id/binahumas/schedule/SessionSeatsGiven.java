package id.binahumas.schedule;

/** A session has places of its own from now on, or is for others than before. */
public record SessionSeatsGiven(long sessionId) {}
