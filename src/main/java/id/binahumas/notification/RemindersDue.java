package id.binahumas.notification;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every ten minutes, looks whose hour has come to be reminded. */
@ApplicationScoped
public class RemindersDue implements RecurringJob {

    @Inject
    ReminderService reminders;

    @Override
    public String kind() {
        return "notification.reminders-due";
    }

    @Override
    public Round round() {
        return Round.every(Duration.ofMinutes(10));
    }

    @Override
    public void run(Job job) {
        reminders.promiseDue();
    }
}
