package id.binahumas.shared.jobs;

import id.binahumas.shared.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for due jobs every second, and at once when one was just promised. Each node has its own worker; the rows'
 * locks keep them apart. At shutdown it finishes what it holds and takes nothing more.
 */
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int LANES = Settings.number("BINAHUMAS_WORKERS", 2);
    private static final int ROUND_MILLIS = 1000;
    private static final int STOP_SECONDS = 20;

    private final Semaphore lanes = new Semaphore(LANES);
    private final List<Future<?>> rounds = new ArrayList<>();
    private volatile boolean stopping;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
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
            while (!stopping && runner.runOne()) {
                // one after the other until nothing is due
            }
        } catch (RuntimeException e) {
            // a periodic task that throws is never run again
            LOG.warn("no job could be taken", e);
        } finally {
            lanes.release();
        }
    }
}
