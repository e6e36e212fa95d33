package id.binahumas.shared.security;

import java.util.Optional;

/** Finds the account behind a session. Accounts live on a floor above, which implements this. */
public interface CallerSource {

    /** Empty when there is no such account or it may no longer come in. */
    Optional<SignedIn> load(long accountId);
}
