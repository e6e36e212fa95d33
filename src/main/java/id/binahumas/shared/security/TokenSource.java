package id.binahumas.shared.security;

import java.util.Optional;

/** Finds the account behind a key of a program. Accounts live on a floor above, which implements this. */
public interface TokenSource {

    /** Empty when there is no such key, it ended, or its account may no longer come in. */
    Optional<TokenHolder> load(String token, String address);
}
