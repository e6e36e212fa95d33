package id.binahumas.people;

import id.binahumas.shared.security.LoginAttempt;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A login and a password as they were typed, with what the throttle knows of who typed them. */
class TypedLogin extends UsernamePasswordCredential {

    private final LoginAttempt attempt;

    TypedLogin(String login, String password, LoginAttempt attempt) {
        super(login, password);
        this.attempt = attempt;
    }

    LoginAttempt attempt() {
        return attempt;
    }
}
