package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.GuestPrincipal;
import id.binahumas.shared.security.LinkCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows guests by the secret of their personal link. */
@ApplicationScoped
public class PersonalLinkIdentityStore implements IdentityStore {

    @Inject
    PersonalLinkService links;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof LinkCredential shown)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            PersonalLink link = links.use(shown.secret());
            return new CredentialValidationResult(new GuestPrincipal(link.id(), link.stamp()), Set.of());
        } catch (Refusal stands) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }
}
