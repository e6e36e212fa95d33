package id.binahumas.shared.oidc;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody could not come in by the identity provider. */
public enum OidcTrouble {
    /** Begun too long ago, in another browser, or not here at all. */
    EXPIRED,
    /** Ended by whoever signed in, or refused by the provider. */
    DENIED,
    /** The provider cannot be reached or does not answer as it should. */
    AWAY,
    /** What it says cannot be trusted. */
    UNTRUSTED,
    /** No account belongs to whom it names. */
    UNKNOWN,
    /** More than one account may be meant. */
    SEVERAL,
    /** The account was closed. */
    CLOSED;

    public static Optional<OidcTrouble> of(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
    }
}
