package id.binahumas.notification;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Writes an organiser's letter to all participants, some at a time, and stops when mails are held back. Done again, it writes to nobody twice. */
@ApplicationScoped
public class RunMessageJob implements JobHandler {

    static final String KIND = "notification.run-message";

    private static final int AT_ONCE = 20;

    @Inject
    RunMessageService messages;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long id = job.payload(Which.class).messageId();
        int people = 0;
        List<Long> some = messages.readers(id, 0, AT_ONCE);
        while (!some.isEmpty()) {
            people += messages.write(id, some);
            some = messages.readers(id, some.get(some.size() - 1), AT_ONCE);
        }
        messages.finish(id, people);
    }

    void promise(long messageId) {
        jobs.enqueueNew(KIND, messageId + ":" + UUID.randomUUID(), new Which(messageId), clock.instant());
    }

    /** Which letter. */
    public record Which(long messageId) {}
}
