package id.binahumas.profile;

import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Writes to people about their own data, in the language of their account. */
@ApplicationScoped
class ProfileLetters {

    @Inject
    AccountService accounts;

    @Inject
    Mails mails;

    /** To the address on record, if there is one: keys {@code mail.<kind>.subject} and {@code mail.<kind>.body}, whose first argument is the name. */
    void write(String kind, Person to, String key, Object... facts) {
        if (to.mail() != null) {
            writeTo(to.mail(), kind, to, key, facts);
        }
    }

    /** To another address: a new one that is to be confirmed, or the one before. */
    void writeTo(String address, String kind, Person to, String key, Object... facts) {
        Locale locale = locale(to.id());
        Object[] all = new Object[facts.length + 1];
        all[0] = to.fullName();
        System.arraycopy(facts, 0, all, 1, facts.length);
        mails.sendTo(
                to.id(),
                address,
                Messages.text(locale, "mail." + kind + ".subject"),
                Messages.text(locale, "mail." + kind + ".body", all),
                kind + ":" + key);
    }

    /** On record, or what the person signs in with where that is one. */
    Optional<String> address(Person person) {
        return Optional.ofNullable(person.mail())
                .or(() -> accounts.ofPerson(person.id()).map(Account::login).filter(login -> login.contains("@")));
    }

    Locale locale(long personId) {
        return Languages.of(accounts.ofPerson(personId).map(Account::locale).orElse(null));
    }
}
