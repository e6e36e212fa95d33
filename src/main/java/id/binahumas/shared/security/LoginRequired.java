package id.binahumas.shared.security;

/** The door asks for somebody who is logged in, and nobody is. */
public class LoginRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoginRequired() {
        super("login required", null, false, false);
    }
}
