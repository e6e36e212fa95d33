package id.binahumas.schedule;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lets runs begin on their first day: just after midnight in each zone of the country; promises itself again for the next one. */
@ApplicationScoped
public class RunStarter implements JobHandler {

    @Inject
    RunService runs;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "runs.start";
    }

    @Override
    public void run(Job job) {
        int begun;
        do {
            begun = runs.startDue();
        } while (begun > 0);
        promiseNext();
    }

    private void promiseNext() {
        Instant next = nextMidnight(clock.instant());
        jobs.enqueueAt(kind(), next.toString(), null, next);
    }

    static Instant nextMidnight(Instant now) {
        return Stream.of(IndonesianZone.values())
                .map(zone -> LocalDate.ofInstant(now, zone.id())
                        .plusDays(1)
                        .atStartOfDay(zone.id())
                        .toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
