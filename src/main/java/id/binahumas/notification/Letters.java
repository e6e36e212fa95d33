package id.binahumas.notification;

import id.binahumas.enrolment.Addressee;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Person;
import id.binahumas.profile.MailKind;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Writes letters to participants in the language of their account; sending is the outbox's work, in the transaction of what they tell about. */
@ApplicationScoped
class Letters {

    @Inject
    EnrolmentService enrolments;

    @Inject
    Mails mails;

    /** A letter about a person's part in a run; keys {@code mail.<kind>.subject} and {@code mail.<kind>.body}: name, course, organiser. */
    void write(String kind, MailKind why, long enrolmentId) {
        write(kind, why, enrolmentId, "");
    }

    /** The same, with one fact more. */
    void write(String kind, MailKind why, long enrolmentId, String fact) {
        write(
                kind,
                why,
                enrolmentId,
                locale -> fact,
                kind + ":" + enrolmentId + ":" + UUID.randomUUID(),
                mails::sendTo);
    }

    /** The same, with a fact that has its own words in each language. */
    void write(String kind, MailKind why, long enrolmentId, Function<Locale, String> fact) {
        write(kind, why, enrolmentId, fact, kind + ":" + enrolmentId + ":" + UUID.randomUUID(), mails::sendTo);
    }

    /** To somebody who is to do something about it, once for each asking: name, course, organiser, whom it is about and of which unit. */
    void writeTo(Person reader, String language, String kind, long enrolmentId, String unitName, String asking) {
        if (reader.mail() == null) {
            return;
        }
        Addressee about = enrolments.addressee(enrolmentId, MailKind.SEAT);
        mails.sendOnceTo(
                reader.id(),
                reader.mail(),
                Messages.text(Languages.of(language), "mail." + kind + ".subject", about.course()),
                Messages.text(
                        Languages.INDONESIAN,
                        "mail." + kind + ".body",
                        reader.fullName(),
                        about.course(),
                        about.organiser(),
                        about.person().fullName(),
                        unitName),
                kind + ":" + asking + ":" + reader.id());
    }

    /** A letter to a participant, at most once for each enrolment. */
    void writeOnce(String kind, MailKind why, long enrolmentId) {
        write(kind, why, enrolmentId, locale -> "", kind + ":" + enrolmentId, mails::sendOnceTo);
    }

    private void write(
            String kind, MailKind why, long enrolmentId, Function<Locale, String> fact, String key, Post post) {
        Addressee to = enrolments.addressee(enrolmentId, why);
        Person person = to.person();
        if (person.mail() == null || to.refused()) {
            return;
        }
        Locale locale = Languages.of(to.locale());
        post.send(
                person.id(),
                person.mail(),
                Messages.text(locale, "mail." + kind + ".subject", to.course()),
                Messages.text(
                        locale,
                        "mail." + kind + ".body",
                        person.fullName(),
                        to.course(),
                        to.organiser(),
                        fact.apply(locale)),
                key);
    }

    private interface Post {
        void send(long personId, String to, String subject, String body, String key);
    }
}
