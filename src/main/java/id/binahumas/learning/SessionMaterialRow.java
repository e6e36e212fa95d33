package id.binahumas.learning;

import java.time.Instant;

/** A file of a session, with who brought it; the link is that of a guest. */
public record SessionMaterialRow(
        long id,
        long sessionId,
        String session,
        Instant startsAt,
        Instant endsAt,
        String name,
        long bytes,
        String addedBy,
        Instant addedAt,
        Long linkId) {}
