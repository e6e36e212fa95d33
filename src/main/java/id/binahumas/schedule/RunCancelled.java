package id.binahumas.schedule;

/** A run will not be held. */
public record RunCancelled(long runId) {}
