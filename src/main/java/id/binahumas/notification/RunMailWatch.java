package id.binahumas.notification;

import id.binahumas.schedule.RunCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Gives a run that is made after another one its words and its reminders; whether mails are held back is asked anew. */
@ApplicationScoped
class RunMailWatch {

    @Inject
    RunMailRepository mails;

    @Inject
    Clock clock;

    void on(@Observes RunCopied event) {
        Instant now = clock.instant();
        mails.wordings(event.sourceId()).forEach(w -> mails.add(w.copyTo(event.runId())));
        mails.rules(event.sourceId()).forEach(r -> mails.add(r.copyTo(event.runId(), now)));
    }
}
