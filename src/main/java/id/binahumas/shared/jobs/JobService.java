package id.binahumas.shared.jobs;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;

import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Door to jobs for whoever looks after the installation. */
@Service
public class JobService {

    private static final int AT_ONCE = 1000;

    @Inject
    JobRepository jobs;

    @Inject
    Event<JobQueued> queued;

    @Inject
    Clock clock;

    /** Tries again what was given up or keeps failing, once its cause is gone: the longest waiting first, so many at a time. */
    @Allowed(ADMINISTRATOR)
    @Audited("jobs.retry")
    public void retryFailed() {
        List<Job> failed = jobs.failing(FailingJobs.OFTEN, AT_ONCE);
        failed.forEach(job -> job.retry(clock.instant()));
        failed.forEach(job -> queued.fire(new JobQueued(job.kind())));
    }
}
