package id.binahumas.notification;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings the calendars of all participants of a run up to date, some at a time. Done again, it mails nothing twice. */
@ApplicationScoped
public class RunCalendarsJob implements JobHandler {

    static final String KIND = "notification.calendars";

    /** Whoever changes one session mostly changes the next: so long they are collected into one word to everybody. */
    static final Duration COLLECTED = Duration.ofMinutes(2);

    private static final int AT_ONCE = 20;

    @Inject
    CalendarService calendars;

    @Inject
    Jobs jobs;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long runId = job.payload(Run.class).runId();
        List<Long> some = calendars.concerned(runId, 0, AT_ONCE);
        while (!some.isEmpty()) {
            calendars.tell(some);
            some = calendars.concerned(runId, some.get(some.size() - 1), AT_ONCE);
        }
    }

    /** After what was changed in these minutes: one word about all of it. */
    void promise(long runId) {
        long step = COLLECTED.toSeconds();
        long slot = clock.instant().getEpochSecond() / step;
        // a change of this moment may be written down a little later, so the next slot is waited for too
        Instant then = Instant.ofEpochSecond((slot + 2) * step);
        // two organisers at once must not be in each other's way
        String key = runId + ":" + slot + ":" + callers.current().accountId();
        jobs.enqueueAt(KIND, key, new Run(runId), then);
    }

    void promiseNow(long runId) {
        jobs.enqueueNew(KIND, runId + ":" + UUID.randomUUID(), new Run(runId), clock.instant());
    }

    /** Which run. */
    public record Run(long runId) {}
}
