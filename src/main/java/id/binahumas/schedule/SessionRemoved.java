package id.binahumas.schedule;

/** A session that was planned is taken off the plan. */
public record SessionRemoved(long sessionId) {}
