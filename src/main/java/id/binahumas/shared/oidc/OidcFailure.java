package id.binahumas.shared.oidc;

/** A login by the identity provider that ends here; the cause is for the log only. */
public class OidcFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OidcTrouble trouble;

    public OidcFailure(OidcTrouble trouble, String cause) {
        super(trouble + ": " + cause, null, false, false);
        this.trouble = trouble;
    }

    public OidcTrouble trouble() {
        return trouble;
    }
}
