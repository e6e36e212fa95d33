package id.binahumas.shared.imports;

import java.util.Locale;

/** What a job does with a sheet. */
public enum ImportStep {
    CHECK,
    APPLY,
    FOLLOW,
    UNDO;

    /** The order as it waits in the job table. */
    public record Task(long importId, ImportStep step) {}

    String key(long importId) {
        return name().toLowerCase(Locale.ROOT) + "-" + importId;
    }
}
