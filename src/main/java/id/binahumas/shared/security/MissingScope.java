package id.binahumas.shared.security;

/** The key is good, but not for this door; the scope is null where keys never lead. */
public class MissingScope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiScope scope;

    public MissingScope(ApiScope scope) {
        super("missing scope", null, false, false);
        this.scope = scope;
    }

    public ApiScope scope() {
        return scope;
    }
}
