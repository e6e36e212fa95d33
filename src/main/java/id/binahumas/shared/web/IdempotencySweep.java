package id.binahumas.shared.web;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/** Every night, forgets what was answered under keys a week ago; promises itself again for the next one. */
@ApplicationScoped
public class IdempotencySweep implements JobHandler {

    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);
    private static final LocalTime HOUR = LocalTime.of(2, 50);

    @Inject
    Idempotency idempotency;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "idempotency.sweep";
    }

    @Override
    public void run(Job job) {
        int forgotten = idempotency.forgetOld();
        LOG.infof("%d answers under old keys forgotten", forgotten);
        promiseNext();
    }

    private void promiseNext() {
        LocalDate night = LocalDate.now(clock).plusDays(1);
        jobs.enqueueAt(
                kind(),
                night.toString(),
                null,
                night.atTime(HOUR).atZone(clock.getZone()).toInstant());
    }
}
