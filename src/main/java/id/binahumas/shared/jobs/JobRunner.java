package id.binahumas.shared.jobs;

import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Takes one due job and has its handler do it, as the system, outside any transaction. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final long DRAIN_PATIENCE_MILLIS = 120_000;

    @Inject
    JobDesk desk;

    @Inject
    Rounds rounds;

    @Inject
    Callers callers;

    @Inject
    @Any
    Instance<JobHandler> handlers;

    @Inject
    Instance<RequestContextController> requestContexts;

    /** The jobs of this node that are being done now, by their ids. */
    private final Map<Long, Job> running = new ConcurrentHashMap<>();

    /** Whether there was one. */
    boolean runOne() {
        return runOne(List.of());
    }

    /** One of another kind than these. */
    boolean runOne(Collection<String> exceptKinds) {
        Optional<Job> job = desk.take(exceptKinds);
        job.ifPresent(this::run);
        return job.isPresent();
    }

    List<String> runningKinds() {
        return running.values().stream().map(Job::kind).toList();
    }

    /** Says that this node lives and works on what it took. */
    void renewLeases() {
        Set<Long> ids = Set.copyOf(running.keySet());
        if (!ids.isEmpty()) {
            desk.renew(ids);
        }
    }

    int drain() {
        int count = 0;
        long start = System.nanoTime();
        while (desk.anyBusy()) {
            if (runOne()) {
                count++;
            } else if (System.nanoTime() - start > DRAIN_PATIENCE_MILLIS * 1_000_000) {
                throw new IllegalStateException("jobs are still running");
            } else {
                pause();
            }
        }
        return count;
    }

    public Map<JobState, Long> counts() {
        return desk.counts();
    }

    private void run(Job job) {
        Object requestIdBefore = MDC.get("requestId");
        RequestFacts factsBefore = RequestFacts.current();
        String name = "job-" + job.id();
        MDC.put("requestId", name);
        new RequestFacts(name, null).enter();
        RequestContextController context = requestContexts.get();
        boolean opened = context.activate();
        running.put(job.id(), job);
        try {
            JobHandler handler = handlerOf(job.kind());
            callers.runAsSystem(() -> handler.run(job));
            if (handler instanceof RecurringJob recurring) {
                rounds.promiseNext(recurring);
            }
            desk.done(job);
        } catch (Exception | LinkageError e) {
            // the trace of something away says nothing new, and a thousand of them fill a disk
            Throwable trace = e instanceof NotNow ? null : e;
            LOG.warnf(trace, "job %s %s failed, attempt %d: %s", job.kind(), job.key(), job.attempts(), e.getMessage());
            desk.failed(job, Texts.start(e.toString(), 1000));
        } finally {
            running.remove(job.id());
            if (opened) {
                context.deactivate();
            }
            requestContexts.destroy(context);
            factsBefore.enter();
            if (requestIdBefore == null) {
                MDC.remove("requestId");
            } else {
                MDC.put("requestId", requestIdBefore);
            }
        }
    }

    private JobHandler handlerOf(String kind) {
        return handlers.stream()
                .filter(h -> h.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of kind " + kind));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
