package id.binahumas.schedule;

/** A run was made after another one; what else belongs to the shape of that one may follow it. */
public record RunCopied(long sourceId, long runId) {}
