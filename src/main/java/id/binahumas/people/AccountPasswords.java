package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The short transactions that store a password whose hash took its time before. */
@ApplicationScoped
class AccountPasswords {

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** The link is used up in the same transaction; of two who use it at once, its version lets one through. */
    @Transactional
    Account activate(String secret, String hash) {
        ActivationToken token = accounts.token(secret).orElseThrow(() -> new Refusal("activate.used"));
        token.use(clock.instant());
        Account account = accounts.byId(token.accountId()).orElseThrow(NotFound::new);
        if (!account.awaitsPassword()) {
            throw new Refusal("activate.used");
        }
        account.open(hash);
        return account;
    }

    @Transactional
    String change(long accountId, String hash) {
        Account account = accounts.byId(accountId).orElseThrow(NotFound::new);
        account.open(hash);
        return account.stamp();
    }
}
