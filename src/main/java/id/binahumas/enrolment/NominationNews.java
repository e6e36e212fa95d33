package id.binahumas.enrolment;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Every ten minutes, tells units what became of their people, all of a letter at once; promises itself again for the next time. */
@ApplicationScoped
public class NominationNews implements JobHandler {

    private static final Duration STEP = Duration.ofMinutes(10);

    @Inject
    NominationNewsService news;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "nominations.news";
    }

    @Override
    public void run(Job job) {
        news.due().forEach(news::tell);
        promiseNext();
    }

    private void promiseNext() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        long steps = Duration.between(hour, clock.instant()).dividedBy(STEP) + 1;
        Instant next = hour.plus(STEP.multipliedBy(steps));
        jobs.enqueueAt(kind(), next.toString(), null, next);
    }
}
