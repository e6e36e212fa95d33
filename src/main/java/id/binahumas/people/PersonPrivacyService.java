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
        return owner(
                find(personId),
                rows.mergedInto(personId).stream()
                        .map(gone -> owner(gone, List.of()))
                        .toList());
    }

    /** The address of an entry that is gone is only known where one signed in with it. */
    private DataOwner owner(Person person, List<DataOwner> merged) {
        Optional<Account> account = accounts.byPerson(person.id());
        String mail = person.mergedIntoId() == null
                ? person.mail()
                : account.map(Account::login).filter(l -> l.contains("@")).orElse(null);
        boolean own = mail != null && !rows.isMailOfAnother(Texts.key(mail), person.id());
        return new DataOwner(person.id(), account.map(Account::id).orElse(null), own ? mail : null, merged);
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

    /** Who it was is gone from the register, also from entries that were merged into it; the account is closed and its sessions end; every feature erases what it holds. */
    @Allowed(SYSTEM)
    @Audited("person.erase")
    public void erase(long personId) {
        requireAnotherAdministrator(personId);
        String mark = Messages.text(Languages.INDONESIAN, "person.erased");
        List<Person> merged = rows.mergedInto(personId);
        find(personId).erase(mark, clock.instant());
        eraseRest(personId);
        merged.forEach(gone -> {
            gone.forget(mark, clock.instant());
            eraseRest(gone.id());
        });
    }

    private void eraseRest(long personId) {
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
