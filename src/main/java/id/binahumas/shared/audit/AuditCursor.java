package id.binahumas.shared.audit;

import id.binahumas.shared.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The last entry somebody has seen, so that the next page begins after it. */
record AuditCursor(Instant happenedAt, long id) {

    static AuditCursor of(AuditEntry entry) {
        return new AuditCursor(entry.happenedAt(), entry.id());
    }

    /** From an address; null when there is none. */
    static AuditCursor read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            throw new NotFound();
        }
        String[] parts = text.split("-");
        return new AuditCursor(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt) + "-" + id;
    }
}
