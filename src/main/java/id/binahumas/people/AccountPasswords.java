package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.text.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password takes outside the doors: its rules and its hash, half a second that no transaction must wait for. */
@ApplicationScoped
public class AccountPasswords {

    @Inject
    AccountService service;

    @Inject
    SignInService signIns;

    @Inject
    AccountRepository accounts;

    @Inject
    PersonRepository people;

    @Inject
    PasswordHasher hasher;

    @Inject
    Callers callers;

    /** Why a password will not do for whoever asks; empty when it will. */
    Optional<Said> objection(String password) {
        return objection(password, find(callers.current().accountId()));
    }

    /** The same for whom a link was made. */
    Optional<Said> objection(String secret, String password) {
        service.behind(secret);
        return objection(
                password, find(accounts.token(secret).orElseThrow(NotFound::new).accountId()));
    }

    private Optional<Said> objection(String password, Account account) {
        return PasswordRules.problem(password, words(account))
                .map(key -> Said.of(key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
    }

    /** Returns the account that was opened. */
    public long activate(String secret, String password) {
        service.behind(secret);
        long accountId = accounts.token(secret).orElseThrow(NotFound::new).accountId();
        require(password, find(accountId));
        return service.activate(secret, hasher.hash(password)).id();
    }

    /** Returns the stamp that keeps the session it was changed in. */
    public String change(String current, String changed) {
        Account account = find(callers.current().accountId());
        if (!hasher.fits(current, account.passwordHash())) {
            throw new Refusal("password.current");
        }
        if (current.equals(changed)) {
            throw new Refusal("password.same");
        }
        require(changed, account);
        return service.changePassword(account.passwordHash(), hasher.hash(changed));
    }

    /** The password that just fitted gets a stronger hash when its own is of old, and must be changed when it no longer will do. */
    void keepStrong(Account account, String password) {
        if (hasher.isOutdated(account.passwordHash())) {
            String replacement = hasher.hash(password);
            callers.runAsSystem(() -> signIns.strengthen(account.id(), account.passwordHash(), replacement));
        }
        boolean isWeak = PasswordRules.problem(password, words(account)).isPresent() && !isOfDemo(password);
        if (isWeak && !account.mustChangePassword()) {
            callers.runAsSystem(() -> signIns.demandNewPassword(account.id()));
        }
    }

    /** The operator chose one for all invented people. */
    private static boolean isOfDemo(String password) {
        return Boolean.parseBoolean(Settings.text("BINAHUMAS_DEMO", "false"))
                && Settings.text("BINAHUMAS_DEMO_PASSWORD")
                        .filter(password::equals)
                        .isPresent();
    }

    private void require(String password, Account account) {
        objection(password, account).ifPresent(why -> {
            throw why.refusal();
        });
    }

    /** What anybody who knows the person tries first. */
    private List<String> words(Account account) {
        Optional<Person> person = Optional.ofNullable(account.personId()).flatMap(people::byId);
        return Stream.of(
                        Optional.of(account.login()),
                        person.map(Person::nip),
                        person.map(Person::name),
                        person.map(Person::mail))
                .flatMap(Optional::stream)
                .toList();
    }

    private Account find(long accountId) {
        return accounts.byId(accountId).orElseThrow(NotFound::new);
    }
}
