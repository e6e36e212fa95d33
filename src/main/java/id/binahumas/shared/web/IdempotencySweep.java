package id.binahumas.shared.web;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.enqueueNightly(kind(), HOUR);
    }

    @Override
    public String kind() {
        return "idempotency.sweep";
    }

    @Override
    public void run(Job job) {
        int forgotten = idempotency.forgetOld();
        LOG.infof("%d answers under old keys forgotten", forgotten);
        jobs.enqueueNightly(kind(), HOUR);
    }
}
