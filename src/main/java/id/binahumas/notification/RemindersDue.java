package id.binahumas.notification;

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

/** Every ten minutes, looks whose hour has come to be reminded; promises itself again for the next ones. */
@ApplicationScoped
public class RemindersDue implements JobHandler {

    private static final Duration STEP = Duration.ofMinutes(10);

    @Inject
    ReminderService reminders;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "notification.reminders-due";
    }

    @Override
    public void run(Job job) {
        reminders.promiseDue();
        promiseNext();
    }

    private void promiseNext() {
        long step = STEP.toSeconds();
        Instant next = Instant.ofEpochSecond((clock.instant().getEpochSecond() / step + 1) * step);
        jobs.enqueueAt(kind(), next.toString(), null, next);
    }
}
