package id.binahumas.schedule;

/** A run was announced. */
public record RunPublished(long runId) {}
