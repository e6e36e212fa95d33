package id.binahumas.people;

import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Tells the owner of an account what happened to it, where there is an address, in the language of the account. */
@ApplicationScoped
class AccountLetters {

    @Inject
    PersonRepository people;

    @Inject
    Mails mails;

    /** Keys {@code mail.<kind>.subject} and {@code mail.<kind>.body}, whose first argument is the login. */
    void write(String kind, Account to, long key, Object... facts) {
        Optional<Person> person = Optional.ofNullable(to.personId()).flatMap(people::byId);
        Optional<String> address =
                person.map(Person::mail).or(() -> Optional.of(to.login()).filter(login -> login.contains("@")));
        if (address.isEmpty()) {
            return;
        }
        Locale locale = Languages.of(to.locale());
        Object[] all = new Object[facts.length + 1];
        all[0] = to.login();
        System.arraycopy(facts, 0, all, 1, facts.length);
        String subject = Messages.text(locale, "mail." + kind + ".subject");
        String body = Messages.text(locale, "mail." + kind + ".body", all);
        if (person.isPresent()) {
            mails.sendTo(person.get().id(), address.get(), subject, body, kind + "-" + key);
        } else {
            mails.send(address.get(), subject, body, kind + "-" + key);
        }
    }
}
