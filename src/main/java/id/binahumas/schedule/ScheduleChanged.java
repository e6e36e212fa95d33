package id.binahumas.schedule;

/** Days, hours or places of a run may be others than they were. */
public record ScheduleChanged(long runId) {}
