package id.binahumas.attendance;

/** Minutes counted of somebody in a live session; without a beat only the entering is known. */
public record LiveRow(int minutes, boolean beaten) {}
