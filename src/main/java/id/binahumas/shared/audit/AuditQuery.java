package id.binahumas.shared.audit;

import java.time.Instant;
import java.util.Collection;

/** The same as an {@link AuditFilter}, in the words of the database; after the entry named by a cursor, if any. */
record AuditQuery(
        Collection<Long> by,
        Collection<Long> about,
        String deed,
        Instant from,
        Instant before,
        String address,
        String reason,
        AuditCursor after) {}
