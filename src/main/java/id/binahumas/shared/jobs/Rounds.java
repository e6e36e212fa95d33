package id.binahumas.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Promises all work that comes round; however many nodes promise it, it is done once a round. */
@ApplicationScoped
class Rounds {

    @Inject
    @Any
    Instance<RecurringJob> all;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        all.forEach(this::promiseNext);
    }

    void promiseNext(RecurringJob job) {
        Instant next = job.round().after(ZonedDateTime.now(clock));
        jobs.enqueueAt(job.kind(), next.toString(), null, next);
    }
}
