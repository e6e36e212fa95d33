package id.binahumas.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Lets in whom a step of the house has found out already, so that every login ends in the one mechanism. */
@ApplicationScoped
public class ProvenIdentityStore implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof ProvenCredential proven)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        long id = proven.accountId();
        return new CredentialValidationResult(new AccountPrincipal(Long.toString(id), id), Set.of());
    }
}
