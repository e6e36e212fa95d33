package id.binahumas.people;

import java.util.Locale;

/** What a job does with a sheet of people. */
public enum ImportStep {
    CHECK,
    APPLY,
    LINKS,
    UNDO;

    /** The order as it waits in the job table. */
    public record Task(long importId, ImportStep step) {}

    String key(long importId) {
        return name().toLowerCase(Locale.ROOT) + "-" + importId;
    }
}
