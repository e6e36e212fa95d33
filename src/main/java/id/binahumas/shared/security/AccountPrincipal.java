package id.binahumas.shared.security;

import jakarta.security.enterprise.CallerPrincipal;

/** What an identity store says of somebody whose password fits. */
public class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long accountId;

    public AccountPrincipal(String login, long accountId) {
        super(login);
        this.accountId = accountId;
    }

    public long accountId() {
        return accountId;
    }
}
