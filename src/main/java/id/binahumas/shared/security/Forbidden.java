package id.binahumas.shared.security;

/** Whoever is logged in lacks the role for this door. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
