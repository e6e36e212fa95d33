package id.binahumas.shared.mail;

import id.binahumas.shared.Settings;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way out for mail: written down in the caller's transaction, sent after it, the same key never twice. */
@ApplicationScoped
public class Mails {

    private static final int LONGEST_SUBJECT = 300;

    @Inject
    MailRepository messages;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Since when the longest waiting mail has waited. */
    public Optional<Instant> oldestUnsent() {
        return messages.oldestUnsent();
    }

    /** Under a key that is new for certain. */
    @Transactional
    public void send(String to, String subject, String body, String key) {
        send(null, to, subject, body, null, key);
    }

    /** The same, to somebody of whom all mails can be found again. */
    @Transactional
    public void sendTo(long personId, String to, String subject, String body, String key) {
        send(Long.valueOf(personId), to, subject, body, null, key);
    }

    /** With an entry for the receiver's calendar; the house keeps the words only. */
    @Transactional
    public void sendTo(long personId, String to, String subject, String body, MailedCalendar calendar, String key) {
        send(Long.valueOf(personId), to, subject, body, calendar, key);
    }

    private void send(Long personId, String to, String subject, String body, MailedCalendar calendar, String key) {
        // one line only: what follows a line break in a subject would be another header
        Mail mail = new Mail(to, Texts.plain(subject, LONGEST_SUBJECT), body, messageId(key), calendar);
        messages.add(new MailMessage(mail, personId, Settings.mailServerSet(), clock.instant()));
        if (Settings.mailServerSet()) {
            jobs.enqueueNew(MailJob.KIND, key, mail, clock.instant());
        }
    }

    /** Unless a mail with this key was written before; says whether this one goes out. */
    @Transactional
    public boolean sendOnceTo(long personId, String to, String subject, String body, String key) {
        boolean first = messages.byMessageId(messageId(key)).isEmpty();
        if (first) {
            sendTo(personId, to, subject, body, key);
        }
        return first;
    }

    /** Whether {@link #sendOnceTo} would write nothing any more. */
    @Transactional
    public boolean isSent(String key) {
        return messages.byMessageId(messageId(key)).isPresent();
    }

    /** Goes out and leaves nothing behind: the last word to somebody who is erased. */
    @Transactional
    public void sendUnkept(String to, String subject, String body, String key) {
        if (Settings.mailServerSet()) {
            Mail mail = new Mail(to, Texts.plain(subject, LONGEST_SUBJECT), body, messageId(key), null);
            jobs.enqueueNew(MailJob.KIND, key, mail, clock.instant());
        }
    }

    /** What was written to somebody goes, and what has not gone out yet never will. */
    @Transactional
    public void forget(DataOwner owner) {
        List<String> keys = messages.messageIdsOf(owner).stream()
                .map(id -> id.substring(0, id.lastIndexOf('@')))
                .toList();
        jobs.drop(MailJob.KIND, keys);
        messages.remove(owner);
    }

    /** What was written to one is from now on another one's. */
    @Transactional
    public void move(long fromPersonId, long toPersonId) {
        messages.move(fromPersonId, toPersonId);
    }

    private static String messageId(String key) {
        return key + "@" + URI.create(Settings.address()).getHost();
    }
}
