package id.binahumas.people;

import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.security.AccountPrincipal;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.security.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;

/** Compares a password. Outside of a transaction, and as slowly for a login nobody has as for one somebody has. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    AccountRepository accounts;

    @Inject
    AccountPasswords passwords;

    @Inject
    PasswordHasher hasher;

    @Inject
    LoginThrottle throttle;

    @Inject
    AuditTrail trail;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof TypedLogin typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        if (!throttle.tryOnce(typed.attempt())) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        try {
            return answer(typed);
        } catch (RuntimeException e) {
            throttle.unanswered(typed.attempt());
            throw e;
        }
    }

    private CredentialValidationResult answer(TypedLogin typed) {
        String password = typed.getPasswordAsString();
        Optional<Account> account = accounts.byAnyName(typed.getCaller()).filter(Account::active);
        boolean fits = hasher.fits(
                password,
                account.map(Account::passwordHash).orElse(null),
                typed.attempt().line());
        Long accountId = account.map(Account::id).orElse(null);
        if (!fits || account.isEmpty()) {
            trail.record("account.login.failed", accountId, null);
            return CredentialValidationResult.INVALID_RESULT;
        }
        throttle.succeeded(typed.attempt());
        passwords.keepStrong(account.get(), password);
        AccountPrincipal principal = new AccountPrincipal(account.get().login(), accountId);
        return new CredentialValidationResult(principal, Set.of());
    }
}
