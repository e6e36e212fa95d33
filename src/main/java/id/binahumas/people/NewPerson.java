package id.binahumas.people;

import id.binahumas.shared.Refusal;

/** What an administrator writes down of somebody new; without a login of its own the account takes the NIP, else the mail address. */
public record NewPerson(
        String name,
        String titleBefore,
        String titleAfter,
        PersonKind kind,
        String nip,
        String mail,
        long unitId,
        String post,
        String login,
        boolean trainee) {

    static NewPerson of(PersonDetails details, long unitId, String post, String login, boolean trainee) {
        return new NewPerson(
                details.name(),
                details.titleBefore(),
                details.titleAfter(),
                details.kind(),
                details.nip(),
                details.mail(),
                unitId,
                post,
                login,
                trainee);
    }

    String loginOrElse(Person person) {
        if (login != null) {
            return login;
        }
        if (person.nip() == null && person.mail() == null) {
            throw new Refusal("account.login.needed");
        }
        return person.nip() == null ? person.mail() : person.nip();
    }
}
