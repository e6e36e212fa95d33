package id.binahumas.shared.jobs;

import id.binahumas.shared.Settings;
import id.binahumas.shared.files.DiskReserve;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for due jobs every second, and at once when one was just promised. Each node has its own worker; the rows'
 * locks keep them apart. No kind takes all lanes: a mail server that hangs holds up no certificate. At shutdown it finishes what it holds and takes nothing more.
 */
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int LANES = Math.max(2, Settings.number("BINAHUMAS_WORKERS", 3));
    private static final int ROUND_MILLIS = 1000;
    private static final long RENEWAL_MILLIS = Job.LEASE.dividedBy(4).toMillis();
    private static final int STOP_SECONDS = 20;

    private final Semaphore lanes = new Semaphore(LANES);
    private final List<Future<?>> rounds = new ArrayList<>();
    private volatile boolean stopping;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds.add(executor.scheduleWithFixedDelay(this::renew, RENEWAL_MILLIS, RENEWAL_MILLIS, TimeUnit.MILLISECONDS));
        for (int i = 0; i < LANES; i++) {
            int delay = ROUND_MILLIS + i * ROUND_MILLIS / LANES;
            rounds.add(executor.scheduleWithFixedDelay(this::work, delay, ROUND_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    void promised(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        if (!stopping && lanes.availablePermits() > 0) {
            executor.submit(this::work);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        rounds.forEach(r -> r.cancel(false));
        try {
            if (!lanes.tryAcquire(LANES, STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a job was still running at shutdown; it will be done again after its lease");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        if (!lanes.tryAcquire()) {
            return;
        }
        try {
            while (!stopping && !DiskReserve.isTouched() && runner.runOne(kindsOfAllOtherLanes())) {
                // one after the other until nothing is due
            }
        } catch (Exception e) {
            // a periodic task that throws is never run again; what fails at a commit is no RuntimeException
            LOG.warnf("no job could be taken: %s", e);
        } finally {
            lanes.release();
        }
    }

    private void renew() {
        try {
            runner.renewLeases();
        } catch (Exception e) {
            LOG.warnf("leases could not be renewed: %s", e);
        }
    }

    /** What every other lane works on already, this one leaves alone. */
    private List<String> kindsOfAllOtherLanes() {
        List<String> kinds = runner.runningKinds();
        return kinds.stream()
                .distinct()
                .filter(kind -> Collections.frequency(kinds, kind) >= LANES - 1)
                .toList();
    }
}
