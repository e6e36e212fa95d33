package id.binahumas.attendance;

/** A request for leave was granted or declined, at first or on appeal. */
public record LeaveDecided(long requestId, long enrolmentId, LeaveState state) {}
