package id.binahumas.notification;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Writes letters to participants in the language of their account; sending is the outbox's work, in the transaction of what they tell about. */
@ApplicationScoped
class Letters {

    @Inject
    EnrolmentService enrolments;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    RunService runs;

    @Inject
    Mails mails;

    /** A letter about a person's part in a run; keys {@code mail.<kind>.subject} and {@code mail.<kind>.body}: name, course, organiser. */
    void write(String kind, long enrolmentId) {
        write(kind, enrolmentId, kind + ":" + enrolmentId + ":" + UUID.randomUUID());
    }

    /** The same, at most once for each enrolment. */
    void writeOnce(String kind, long enrolmentId) {
        write(kind, enrolmentId, kind + ":" + enrolmentId);
    }

    private void write(String kind, long enrolmentId, String key) {
        Enrolment enrolment = enrolments.find(enrolmentId);
        Person person = people.find(enrolment.personId());
        if (person.mail() == null) {
            return;
        }
        Locale locale = accounts.ofPerson(person.id())
                .map(account -> Languages.of(account.locale()))
                .orElse(Languages.INDONESIAN);
        RunRow run = runs.row(enrolment.runId());
        mails.send(
                person.mail(),
                Messages.text(locale, "mail." + kind + ".subject", run.title()),
                Messages.text(
                        Languages.INDONESIAN,
                        "mail." + kind + ".body",
                        person.fullName(),
                        run.title(),
                        run.organiser()),
                key);
    }
}
