package id.binahumas.enrolment;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every ten minutes, tells units what became of their people, all of a letter at once. */
@ApplicationScoped
public class NominationNews implements RecurringJob {

    @Inject
    NominationNewsService news;

    @Override
    public String kind() {
        return "nominations.news";
    }

    @Override
    public Round round() {
        return Round.every(Duration.ofMinutes(10));
    }

    @Override
    public void run(Job job) {
        news.due().forEach(news::tell);
    }
}
