package id.binahumas.shared.jobs;

import id.binahumas.shared.persistence.RetriesContention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** Promises work: the row is written in the caller's transaction, so it is done if and only if that one commits. */
@ApplicationScoped
public class Jobs {

    @Inject
    JobRepository jobs;

    @Inject
    JobRunner runner;

    @Inject
    Event<JobQueued> queued;

    @Inject
    Clock clock;

    @Transactional
    @RetriesContention
    public void enqueue(String kind, String key, Object payloadRecord) {
        enqueueAt(kind, key, payloadRecord, clock.instant());
    }

    /** A second promise of the same kind and key is the first one, also of two nodes at once when no transaction runs. */
    @Transactional
    @RetriesContention
    public void enqueueAt(String kind, String key, Object payloadRecord, Instant runAt) {
        if (!jobs.exists(kind, key)) {
            enqueueNew(kind, key, payloadRecord, runAt);
        }
    }

    /** Under a key that nobody can have promised before, such as the id of a new row. */
    @Transactional
    public void enqueueNew(String kind, String key, Object payloadRecord, Instant runAt) {
        jobs.add(new Job(kind, key, Payloads.write(payloadRecord), runAt, clock.instant()));
        queued.fire(new JobQueued(kind));
    }

    /** Promises that are taken back; one that runs at this moment ends as it would have. */
    @Transactional
    public void drop(String kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jobs.drop(kind, keys);
        }
    }

    /** How far a long job is, in percent; a page shows it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void progress(Job taken, int percent) {
        Job job = jobs.find(taken.id());
        if (job.isHeldBy(taken.attempts())) {
            job.progressed(percent);
        }
    }

    /** How far the job of this kind is that runs or is due; empty when there is none. */
    public OptionalInt progressOf(String kind) {
        return jobs.progressOf(kind, clock.instant());
    }

    /** Since when the longest due job has waited. */
    public Optional<Instant> oldestDue() {
        return jobs.oldestDue(clock.instant());
    }

    /** Runs what is due until nothing is, and waits for what other threads are at; outside a transaction. */
    public int drain() {
        return runner.drain();
    }
}
