package id.binahumas.shared.invariants;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Checks all invariants, one after the other, every night and when somebody asks; one that cannot be checked stops none of the others. */
@ApplicationScoped
public class Invariants implements RecurringJob {

    static final String KIND = "invariants";

    private static final Logger LOG = Logger.getLogger(Invariants.class);

    @Inject
    @Any
    Instance<Invariant> features;

    @Inject
    InvariantRepository results;

    @Inject
    Jobs jobs;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Round round() {
        return Round.nightly(LocalTime.of(3, 0));
    }

    @Override
    public void run(Job job) {
        List<Invariant> all = all();
        for (int i = 0; i < all.size(); i++) {
            int before = i;
            check(all.get(i), (done, of) -> jobs.progress(job, percent(before + done / (double) of, all.size())));
            jobs.progress(job, percent(i + 1, all.size()));
        }
    }

    /** Violations by the name of their invariant, as last found. */
    public Map<String, Long> violations() {
        return results.all().stream().collect(Collectors.toMap(InvariantResult::name, InvariantResult::violations));
    }

    /** When the result that is longest out of date was found. */
    public Optional<Instant> oldestCheck() {
        return results.all().stream().map(InvariantResult::checkedAt).min(Comparator.naturalOrder());
    }

    /** What was last found of this one; empty when it was never checked. */
    public Optional<InvariantRow> result(String name) {
        return results.all().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .map(InvariantRow::of);
    }

    List<Invariant> all() {
        return features.stream().sorted(Comparator.comparing(Invariant::name)).toList();
    }

    private void check(Invariant invariant, Progress progress) {
        long start = System.nanoTime();
        try {
            Finding finding = invariant.check(progress);
            results.found(invariant.name(), finding, Duration.ofNanos(System.nanoTime() - start));
            if (finding.violations() > 0) {
                LOG.warnf("invariant %s: %d violations", invariant.name(), finding.violations());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "invariant %s could not be checked", invariant.name());
            results.failed(invariant.name(), e.toString());
        }
    }

    private static int percent(double done, int all) {
        return (int) (100 * done / all);
    }
}
