package id.binahumas.profile;

import java.time.Instant;

/** The newest copy of somebody's data: being made, ready to be taken, or gone. */
public record DataCopyRow(long id, Instant requestedAt, boolean making, boolean ready, Instant expiresAt) {}
