package id.binahumas.shared.jobs;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** A job whose worker died is soon in another one's hands. */
@ApplicationScoped
public class AbandonedJobs implements Invariant {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    JobRepository jobs;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "jobs_abandoned";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                jobs.abandoned(clock.instant().minus(PATIENCE)),
                job -> Example.of(job.kind(), job.key(), job.attempts(), job.runAt()));
    }
}
