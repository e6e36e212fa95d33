package id.binahumas.assignment;

import java.time.Instant;

/** What a draft was saved as, and when by the server's clock. */
public record Saved(long id, int version, Instant at) {}
