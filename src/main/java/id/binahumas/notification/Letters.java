package id.binahumas.notification;

import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Person;
import id.binahumas.profile.MailKind;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Settings;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes letters to participants in the language of their account; sending is the outbox's work, in the transaction of what they tell about. */
@ApplicationScoped
class Letters {

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    AddresseeRepository addressees;

    @Inject
    Mails mails;

    /** Of somebody to whom this transaction will write about a place: asked for before others must wait for it. */
    void prepare(long runId, long personId) {
        addressees.askEarly(runId, personId);
    }

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
        Addressee about = addressees.of(enrolmentId, MailKind.SEAT);
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

    /** The same for each occasion, with a fact that has its own words in each language. */
    void writeOnce(String kind, MailKind why, long enrolmentId, String occasion, Function<Locale, String> fact) {
        write(kind, why, enrolmentId, fact, kind + ":" + enrolmentId + ":" + occasion, mails::sendOnceTo);
    }

    private void write(
            String kind, MailKind why, long enrolmentId, Function<Locale, String> fact, String key, Post post) {
        Addressee to = addressees.of(enrolmentId, why, WordingKind.of(kind).orElse(null));
        Person person = to.person();
        if (!to.isReached()) {
            return;
        }
        MailWords words = ownWords(enrolmentId, to).orElseGet(() -> {
            Locale locale = Languages.of(to.locale());
            return new MailWords(
                    Messages.text(locale, "mail." + kind + ".subject", to.course()),
                    Messages.text(
                            locale,
                            "mail." + kind + ".body",
                            person.fullName(),
                            to.course(),
                            to.organiser(),
                            fact.apply(locale)));
        });
        post.send(person.id(), person.mail(), words.subject(), words.body(), key);
    }

    /** Of a session that begins soon, once for each rule and hour. */
    void remind(ReminderRule rule, Run run, Addressee to, CalendarRow first) {
        Person person = to.person();
        Locale locale = Languages.of(to.locale());
        String key = "mail." + WordingKind.SESSION_REMINDER.letter();
        String when = Dates.dateTime(first.startsAt(), first.venueZone(), locale);
        String place = first.place() == null ? Messages.text(locale, "calendar.placeLater") : first.place();
        String address = address(first.enrolmentId());
        MailWords words = Optional.ofNullable(to.words())
                .map(w -> MailWording.filled(w, facts(run, to, new Session(first.session(), when, place), address)))
                .orElseGet(() -> new MailWords(
                        Messages.text(locale, key + ".subject", to.course(), first.session(), when),
                        Messages.text(
                                locale,
                                key + ".body",
                                person.fullName(),
                                to.course(),
                                to.organiser(),
                                first.session(),
                                when,
                                place,
                                address)));
        mails.sendOnceTo(
                person.id(),
                person.mail(),
                words.subject(),
                words.body(),
                "reminder:" + rule.id() + ":" + first.enrolmentId() + ":" + first.sessionId() + ":"
                        + first.startsAt().getEpochSecond());
    }

    /** In the organiser's words, once; says whether it reaches them. */
    boolean tell(RunMessage message, Run run, long enrolmentId) {
        Addressee to = addressees.of(enrolmentId, MailKind.SEAT);
        if (!to.isReached()) {
            return false;
        }
        MailWords words = MailWording.filled(message.words(), facts(run, to, ofRun(run), address(enrolmentId)));
        mails.sendOnceTo(
                to.person().id(),
                to.person().mail(),
                words.subject(),
                words.body(),
                "run-message:" + message.id() + ":" + enrolmentId);
        return true;
    }

    /** The organiser's, if there are any for this letter. */
    private Optional<MailWords> ownWords(long enrolmentId, Addressee to) {
        return Optional.ofNullable(to.words()).map(words -> {
            Run run = runs.find(enrolments.find(enrolmentId).runId());
            return MailWording.filled(words, facts(run, to, ofRun(run), address(enrolmentId)));
        });
    }

    private static MailFacts facts(Run run, Addressee to, Session session, String address) {
        return new MailFacts(
                to.person().fullName(),
                to.course(),
                to.organiser() == null ? "" : to.organiser(),
                RunMailService.days(run),
                session.place(),
                session.title(),
                session.time(),
                address);
    }

    private static Session ofRun(Run run) {
        return new Session("", RunMailService.days(run), RunMailService.place(run));
    }

    private static String address(long enrolmentId) {
        return Settings.address() + "/trainee/enrolment/my.xhtml?id=" + enrolmentId;
    }

    private record Session(String title, String time, String place) {}

    private interface Post {
        void send(long personId, String to, String subject, String body, String key);
    }
}
