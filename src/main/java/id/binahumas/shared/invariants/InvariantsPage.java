package id.binahumas.shared.invariants;

import id.binahumas.shared.jobs.JobService;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Whether the data hold together: each invariant with what was found last, and what to do about it. */
@Named
@RequestScoped
public class InvariantsPage {

    private static final String SELF = "/admin/invariants/invariants.xhtml?faces-redirect=true&ok=";

    @Inject
    InvariantService invariants;

    @Inject
    JobService jobs;

    private List<InvariantRow> rows = List.of();
    private OptionalInt progress = OptionalInt.empty();

    public void load() {
        rows = invariants.rows();
        progress = invariants.progress();
    }

    public String check() {
        invariants.checkNow();
        return SELF + "dataCheck";
    }

    public String retry() {
        jobs.retryFailed();
        return SELF + "jobsAgain";
    }

    /** One violation in words. */
    public String sentence(InvariantRow row, Example example) {
        return Messages.text(
                Languages.current(),
                "invariant." + row.name() + ".example",
                example.facts().toArray());
    }

    public List<InvariantRow> getRows() {
        return rows;
    }

    public long getBroken() {
        return rows.stream().filter(InvariantRow::broken).count();
    }

    public boolean isRunning() {
        return progress.isPresent();
    }

    public int getProgress() {
        return progress.orElse(0);
    }

    /** When the oldest of the results was found; null while one is missing. */
    public Instant getCheckedAt() {
        return rows.stream().anyMatch(row -> !row.checked())
                ? null
                : rows.stream()
                        .map(InvariantRow::checkedAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}
