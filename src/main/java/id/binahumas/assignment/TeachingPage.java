package id.binahumas.assignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where those who teach start: what waits for them, and the runs they teach in. */
@Named
@RequestScoped
public class TeachingPage {

    @Inject
    GradingService gradings;

    private List<TaughtRunRow> runs;
    private Long longestWaiting;

    public void load() {
        runs = gradings.taughtRuns();
        longestWaiting = gradings.longestWaiting(0).orElse(null);
    }

    public List<TaughtRunRow> getRuns() {
        return runs;
    }

    public long getWaiting() {
        return runs.stream().mapToLong(TaughtRunRow::waiting).sum();
    }

    /** Null when all is done. */
    public Long getLongestWaiting() {
        return longestWaiting;
    }
}
