package id.binahumas.schedule;

/** Other rooms changed how many places a run has. */
public record RoomsMeasured(long runId) {}
