package id.binahumas.notification;

import id.binahumas.enrolment.NominationNewsService;
import id.binahumas.enrolment.NomineeRow;
import id.binahumas.enrolment.NomineesChanged;
import id.binahumas.people.Account;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.RunRow;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the heads of a unit what became of the people it named, all in one letter, in the language of each reader. */
@ApplicationScoped
class NominationLetters {

    @Inject
    NominationNewsService news;

    @Inject
    PersonService people;

    @Inject
    Mails mails;

    void on(@Observes NomineesChanged event) {
        RunRow run = news.run(event.nominationId());
        String telling = UUID.randomUUID().toString();
        for (Account account : news.readers(event.nominationId())) {
            Person reader = people.find(account.personId());
            if (reader.mail() == null) {
                continue;
            }
            Locale locale = Languages.of(account.locale());
            mails.sendTo(
                    reader.id(),
                    reader.mail(),
                    Messages.text(locale, "mail.nominees.subject", run.title()),
                    Messages.text(
                            locale,
                            "mail.nominees.body",
                            reader.fullName(),
                            run.title(),
                            run.organiser(),
                            event.nominees().stream().map(n -> line(n, locale)).collect(Collectors.joining("\n"))),
                    "nominees:" + telling + ":" + reader.id());
        }
    }

    private static String line(NomineeRow nominee, Locale locale) {
        String state = Messages.text(locale, nominee.state());
        return "- " + nominee.fullName() + ": "
                + (nominee.position() == null
                        ? state
                        : state + ", " + Messages.text(locale, "nomination.position", nominee.position()))
                + (nominee.why(locale) == null ? "" : ". " + nominee.why(locale));
    }
}
