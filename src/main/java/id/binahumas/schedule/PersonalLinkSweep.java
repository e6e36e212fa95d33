package id.binahumas.schedule;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Every night, forgets guests and hosts of long ago. */
@ApplicationScoped
public class PersonalLinkSweep implements RecurringJob {

    @Inject
    PersonalLinkService links;

    @Inject
    VisitService visits;

    @Override
    public String kind() {
        return "session-link.sweep";
    }

    @Override
    public Round round() {
        return Round.nightly(LocalTime.of(2, 50));
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
    }
}
