package id.binahumas.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The short transactions around a job: take it, give it back. A lease that ran out is somebody else's by then. */
@ApplicationScoped
class JobDesk {

    @Inject
    JobRepository jobs;

    @Inject
    Clock clock;

    /** One whose lease ran out too often is given up: it may be what its nodes died of. */
    @Transactional
    Optional<Job> take(Collection<String> exceptKinds) {
        Optional<Job> job = jobs.lockDue(clock.instant(), exceptKinds);
        while (job.filter(Job::isSpent).isPresent()) {
            job.get().failed("the lease ran out", clock.instant());
            job = jobs.lockDue(clock.instant(), exceptKinds);
        }
        job.ifPresent(j -> j.take(clock.instant()));
        return job;
    }

    @Transactional
    void renew(Collection<Long> ids) {
        jobs.renew(ids, clock.instant().plus(Job.LEASE));
    }

    @Transactional
    void done(Job taken) {
        Job job = jobs.find(taken.id());
        if (job.isHeldBy(taken.attempts())) {
            job.done(clock.instant());
        }
    }

    @Transactional
    void failed(Job taken, String error) {
        Job job = jobs.find(taken.id());
        if (job.isHeldBy(taken.attempts())) {
            job.failed(error, clock.instant());
        }
    }

    @Transactional
    boolean anyBusy() {
        return jobs.anyBusy(clock.instant());
    }

    @Transactional
    Map<JobState, Long> counts() {
        return jobs.counts();
    }
}
