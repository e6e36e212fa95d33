package id.binahumas.shared.security;

import java.util.Optional;

/** Finds the account behind a session. Accounts live on a floor above, which implements this. */
public interface CallerSource {

    /** Empty when there is no such account or it may no longer come in. */
    Optional<SignedIn> load(long accountId);

    /** The same where the identity provider asked for a second factor: none of ours is asked for. */
    Optional<SignedIn> loadVouchedFor(long accountId);
}
