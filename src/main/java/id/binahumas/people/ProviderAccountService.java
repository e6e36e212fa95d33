package id.binahumas.people;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.oidc.OidcFailure;
import id.binahumas.shared.oidc.OidcIdentity;
import id.binahumas.shared.oidc.OidcTrouble;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.List;

/** Door for whom an identity provider vouches for: finds the one account that is meant. It makes none and gives no role. */
@Service
public class ProviderAccountService {

    @Inject
    AccountRepository accounts;

    /** By the NIP; by a verified mail address only where the register knows no NIP that says otherwise. */
    @Allowed(SYSTEM)
    public Account accountOf(OidcIdentity identity) {
        String nip = identity.nip() == null ? "" : Nip.strip(identity.nip());
        List<Account> found = nip.isEmpty() ? List.of() : accounts.byNip(nip);
        if (found.isEmpty() && identity.verifiedMail() != null) {
            if (accounts.isSharedMail(identity.verifiedMail())) {
                throw new OidcFailure(OidcTrouble.SEVERAL, "a shared mail address");
            }
            found = accounts.byMail(identity.verifiedMail(), nip.isEmpty());
        }
        if (found.size() != 1) {
            OidcTrouble trouble = found.isEmpty() ? OidcTrouble.UNKNOWN : OidcTrouble.SEVERAL;
            throw new OidcFailure(trouble, found.size() + " accounts");
        }
        if (found.get(0).state() == AccountState.CLOSED) {
            throw new OidcFailure(OidcTrouble.CLOSED, "account " + found.get(0).id());
        }
        return found.get(0);
    }

    /** Who awaited a first password needs none. */
    @Allowed(SYSTEM)
    @Audited("account.open.provider")
    public void open(long accountId) {
        accounts.byId(accountId).orElseThrow(NotFound::new).openWithoutPassword();
    }
}
