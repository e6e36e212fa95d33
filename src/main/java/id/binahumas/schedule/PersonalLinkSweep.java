package id.binahumas.schedule;

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

/** Every night, forgets guests and hosts of long ago; promises itself again for the next one. */
@ApplicationScoped
public class PersonalLinkSweep implements JobHandler {

    private static final LocalTime HOUR = LocalTime.of(2, 50);

    @Inject
    PersonalLinkService links;

    @Inject
    VisitService visits;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "session-link.sweep";
    }

    @Override
    public void run(Job job) {
        int forgotten;
        do {
            forgotten = links.forgetOld();
        } while (forgotten > 0);
        do {
            forgotten = visits.forgetOld();
        } while (forgotten > 0);
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
