package id.binahumas.attendance;

/** Somebody asks for leave, or appeals against a "no": those who organise the run are waited for. */
public record LeaveAsked(long requestId) {}
