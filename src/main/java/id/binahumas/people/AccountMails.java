package id.binahumas.people;

import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to whoever an account is, in their language; to nobody when no address is known. */
@ApplicationScoped
public class AccountMails {

    @Inject
    PersonRepository people;

    @Inject
    Mails mails;

    /**
     * The words are {@code mail.<name>.subject} and {@code mail.<name>.body}, whose first argument is who is greeted; under a
     * key that is new for certain.
     */
    void send(Account account, String name, String key, Object... facts) {
        address(account).ifPresent(to -> {
            Locale locale = Languages.of(account.locale());
            String subject = Messages.text(locale, "mail." + name + ".subject");
            Object[] all =
                    Stream.concat(Stream.of(called(account)), Stream.of(facts)).toArray();
            String body = Messages.text(locale, "mail." + name + ".body", all);
            if (account.personId() == null) {
                mails.send(to, subject, body, key);
            } else {
                mails.sendTo(account.personId(), to, subject, body, key);
            }
        });
    }

    /** By name and degrees; an office that is nobody by its login. */
    String called(Account account) {
        return Optional.ofNullable(account.personId())
                .flatMap(people::byId)
                .map(Person::fullName)
                .orElseGet(account::shownLogin);
    }

    Optional<String> address(Account account) {
        Optional<String> ofPerson =
                Optional.ofNullable(account.personId()).flatMap(people::byId).map(Person::mail);
        return ofPerson.or(() -> Optional.of(account.login()).filter(login -> login.contains("@")));
    }
}
