package id.binahumas.people;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Door for what the law lets people ask about themselves; the doors above have checked who asks and who decided. */
@Service
public class PersonPrivacyService {

    @Inject
    PersonRepository people;

    @Inject
    AccountRepository accounts;

    @Inject
    RegisterOfPersonRepository rows;

    @Inject
    Event<PersonErased> erased;

    @Inject
    Clock clock;

    /** By what somebody's data is found everywhere. */
    @Allowed(SYSTEM)
    public DataOwner owner(long personId) {
        Person person = find(personId);
        boolean own = person.mail() != null && !rows.isMailOfAnother(Texts.key(person.mail()), personId);
        return new DataOwner(
                personId, accounts.byPerson(personId).map(Account::id).orElse(null), own ? person.mail() : null);
    }

    /** The last administrator who can sign in stays: without one nobody could decide anything any more. */
    @Allowed(SYSTEM)
    public void requireAnotherAdministrator(long personId) {
        Optional<Account> account = accounts.byPerson(personId);
        if (account.isEmpty()) {
            return;
        }
        List<RoleAssignment> all = rows.lockAdministrators(LocalDate.now(clock));
        boolean holds =
                all.stream().anyMatch(r -> r.accountId() == account.get().id());
        if (holds && all.stream().allMatch(r -> r.accountId() == account.get().id())) {
            throw new Refusal("erasure.lastAdministrator");
        }
    }

    /** Who it was is gone from the register, the account is closed and its sessions end; every feature erases what it holds. */
    @Allowed(SYSTEM)
    @Audited("person.erase")
    public void erase(long personId) {
        requireAnotherAdministrator(personId);
        Person person = find(personId);
        person.erase(Messages.text(Languages.INDONESIAN, "person.erased"), clock.instant());
        accounts.byPerson(personId).ifPresent(account -> {
            account.erase(clock.instant());
            rows.endRoles(account.id(), LocalDate.now(clock));
            rows.removeTokens(account.id());
        });
        rows.erase(personId);
        erased.fire(new PersonErased(personId));
    }

    private Person find(long personId) {
        return people.byId(personId).orElseThrow(NotFound::new);
    }
}
