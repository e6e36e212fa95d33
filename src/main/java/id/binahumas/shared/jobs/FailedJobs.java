package id.binahumas.shared.jobs;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** No promised job was given up. */
@ApplicationScoped
public class FailedJobs implements Invariant {

    @Inject
    JobRepository jobs;

    @Override
    public String name() {
        return "jobs_failed";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                jobs.failed(Finding.MOST), job -> Example.of(job.kind(), job.key(), job.attempts(), job.lastError()));
    }
}
