package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a new password takes before the door: its rules and its hash, half a second that no transaction must wait for. */
@ApplicationScoped
public class AccountPasswords {

    @Inject
    AccountService service;

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    Callers callers;

    public void activate(String secret, String password) {
        require(password, service.loginOf(secret));
        service.activate(secret, hasher.hash(password));
    }

    /** Returns the stamp that keeps the session it was changed in. */
    public String change(String current, String changed) {
        Account account = accounts.byId(callers.current().accountId()).orElseThrow(NotFound::new);
        if (!hasher.fits(current, account.passwordHash())) {
            throw new Refusal("password.current");
        }
        if (current.equals(changed)) {
            throw new Refusal("password.same");
        }
        require(changed, account.login());
        return service.changePassword(account.passwordHash(), hasher.hash(changed));
    }

    private static void require(String password, String login) {
        PasswordRules.problem(password, login).ifPresent(key -> {
            throw new Refusal(key, PasswordRules.SHORTEST, PasswordRules.LONGEST);
        });
    }
}
