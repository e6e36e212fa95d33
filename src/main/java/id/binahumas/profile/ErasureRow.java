package id.binahumas.profile;

import java.time.Instant;

/** A request to be erased as a list shows it. */
public record ErasureRow(
        long id, String personName, Instant requestedAt, Instant dueAt, ErasureState state, Instant doneAt) {}
