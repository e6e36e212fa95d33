package id.binahumas.attendance;

import java.util.List;

/** What the typed numbers would do to a session's sheet; stale when the paper was printed for other people. */
public record QuickPreview(List<QuickRow> rows, boolean stale) {

    public List<QuickRow> changes() {
        return rows.stream().filter(QuickRow::changes).toList();
    }

    public long present() {
        return changes().stream()
                .filter(r -> r.after() == PresenceStatus.PRESENT)
                .count();
    }

    public long absent() {
        return changes().stream()
                .filter(r -> r.after() == PresenceStatus.ABSENT)
                .count();
    }

    public boolean corrects() {
        return rows.stream().anyMatch(QuickRow::corrects);
    }
}
