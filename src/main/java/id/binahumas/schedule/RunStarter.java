package id.binahumas.schedule;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lets runs begin on their first day: just after midnight in each zone of the country. */
@ApplicationScoped
public class RunStarter implements RecurringJob {

    @Inject
    RunService runs;

    @Override
    public String kind() {
        return "runs.start";
    }

    @Override
    public Round round() {
        return now -> nextMidnight(now.toInstant());
    }

    @Override
    public void run(Job job) {
        int begun;
        do {
            begun = runs.startDue();
        } while (begun > 0);
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
