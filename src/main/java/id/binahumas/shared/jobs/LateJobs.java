package id.binahumas.shared.jobs;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** No job waits long after its time. */
@ApplicationScoped
public class LateJobs implements Invariant {

    static final Duration PATIENCE = Duration.ofMinutes(15);

    @Inject
    JobRepository jobs;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "jobs_late";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                jobs.late(clock.instant().minus(PATIENCE)), job -> Example.of(job.kind(), job.key(), job.runAt()));
    }
}
