package id.binahumas.shared.security;

/** A call came with a key that opens nothing: unknown, ended or revoked; which of it is not said. */
public class InvalidToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidToken() {
        super("invalid token", null, false, false);
    }
}
