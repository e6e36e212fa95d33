package id.binahumas.assignment;

/** A file of a hand-in as lists show it. */
public record FileRow(long id, long submissionId, String name, String mediaType, long bytes) {}
