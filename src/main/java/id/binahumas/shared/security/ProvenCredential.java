package id.binahumas.shared.security;

import jakarta.security.enterprise.credential.Credential;

/** An account whose owner another step than the password has found out; only steps of the house make one. */
public record ProvenCredential(long accountId, Step step) implements Credential {

    /** By what it was found out. */
    public enum Step {
        /** An identity provider; a second factor that is switched on here is still asked for. */
        PROVIDER,
        /** An identity provider that asks for a second factor itself, as the operator says. */
        PROVIDER_WITH_SECOND_FACTOR,
        /** The code after the password or the provider: nothing more is asked for. */
        CODE
    }
}
