package id.binahumas.notification;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Door to what an organiser writes to all participants of a run in words of their own. */
@Service
public class RunMessageService {

    private static final int MOST_ROWS = 50;

    @Inject
    RunMailRepository mails;

    @Inject
    RunService runs;

    @Inject
    Letters letters;

    @Inject
    RunMessageJob job;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The latest of them first. */
    @Allowed(ORGANISER)
    public List<RunMessageRow> messages(long runId, int size) {
        runs.own(runId);
        return mails.messages(runId, Math.min(size, MOST_ROWS));
    }

    /** Goes out at once, or as soon as mails are no longer held back; to those who have a seat by then. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.mail.tell")
    public void tell(long runId, MailWords words) {
        runs.own(runId).requireOpen();
        RunMessage message = new RunMessage(runId, words, clock.instant());
        if (mails.people(runId).reached() == 0) {
            throw new Refusal("run.message.nobody");
        }
        if (mails.lastMessage(runId).filter(message::isSameAs).isPresent()) {
            throw new Conflict("run.message.twice");
        }
        mails.add(message);
        trail.changed(null, message.words().subject());
        job.promise(message.id());
    }

    /** What has not gone out never will. */
    @Allowed(ORGANISER)
    @Audited("run.mail.take-back")
    public void takeBack(long runId, long messageId) {
        runs.own(runId);
        RunMessage message =
                mails.message(messageId).filter(m -> m.runId() == runId).orElseThrow(NotFound::new);
        if (message.isFinished() || !mails.isHeldBack(runId)) {
            throw new Conflict("run.message.gone");
        }
        trail.changed(message.words().subject(), null);
        mails.remove(message);
    }

    /** Some of those it is to go to, after this one; nobody while mails are held back. */
    @Allowed(SYSTEM)
    public List<Long> readers(long messageId, long after, int most) {
        return due(messageId)
                .map(message -> mails.seated(message.runId(), after, most))
                .orElse(List.of());
    }

    /** How many of these it reaches. */
    @Allowed(SYSTEM)
    public int write(long messageId, List<Long> enrolmentIds) {
        RunMessage message = due(messageId).orElse(null);
        if (message == null) {
            return 0;
        }
        Run run = runs.find(message.runId());
        return (int) enrolmentIds.stream()
                .filter(id -> letters.tell(message, run, id))
                .count();
    }

    /** Unless mails were held back meanwhile: then it is gone on with when they are released. */
    @Allowed(SYSTEM)
    public void finish(long messageId, int people) {
        due(messageId).ifPresent(message -> message.finish(people, clock.instant()));
    }

    private Optional<RunMessage> due(long messageId) {
        return mails.message(messageId).filter(m -> !m.isFinished() && !mails.isHeldBack(m.runId()));
    }
}
