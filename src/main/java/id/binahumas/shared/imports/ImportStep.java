package id.binahumas.shared.imports;

import java.util.Locale;
import java.util.Set;

/** What a job does with a sheet. */
public enum ImportStep {
    CHECK(ImportState.UPLOADED, ImportState.CHECKING),
    APPLY(ImportState.APPLYING),
    FOLLOW,
    UNDO(ImportState.UNDOING);

    private final Set<ImportState> states;

    ImportStep(ImportState... states) {
        this.states = Set.of(states);
    }

    /** The order as it waits in the job table. */
    public record Task(long importId, ImportStep step) {}

    /** Whether a sheet in this state waits for this step: a job that comes late or twice has no say in what the sheet does now. */
    boolean isDue(ImportState state) {
        return states.contains(state);
    }

    String key(long importId) {
        return name().toLowerCase(Locale.ROOT) + "-" + importId;
    }
}
