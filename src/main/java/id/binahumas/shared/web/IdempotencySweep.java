package id.binahumas.shared.web;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/** Every night, forgets what was answered under keys a week ago. */
@ApplicationScoped
public class IdempotencySweep implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);

    @Inject
    Idempotency idempotency;

    @Override
    public String kind() {
        return "idempotency.sweep";
    }

    @Override
    public Round round() {
        return Round.nightly(LocalTime.of(2, 50));
    }

    @Override
    public void run(Job job) {
        int forgotten = idempotency.forgetOld();
        LOG.infof("%d answers under old keys forgotten", forgotten);
    }
}
