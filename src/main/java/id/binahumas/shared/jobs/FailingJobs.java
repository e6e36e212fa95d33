package id.binahumas.shared.jobs;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** No promised job was given up or keeps failing. */
@ApplicationScoped
public class FailingJobs implements Invariant {

    /** About ten minutes of trying. */
    static final int OFTEN = 8;

    @Inject
    JobRepository jobs;

    @Override
    public String name() {
        return "jobs_failing";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                jobs.failing(OFTEN, Finding.MOST),
                job -> Example.of(job.kind(), job.key(), job.attempts(), job.lastError()));
    }
}
