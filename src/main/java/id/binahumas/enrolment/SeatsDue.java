package id.binahumas.enrolment;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every quarter of an hour, releases what was kept until today and passes on what nobody accepted. */
@ApplicationScoped
public class SeatsDue implements RecurringJob {

    @Inject
    SeatingService seating;

    @Override
    public String kind() {
        return "seats.due";
    }

    @Override
    public Round round() {
        return Round.every(Duration.ofMinutes(15));
    }

    @Override
    public void run(Job job) {
        seating.due().forEach(seating::settle);
    }
}
