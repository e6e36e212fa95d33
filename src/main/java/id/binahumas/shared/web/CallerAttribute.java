package id.binahumas.shared.web;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the login mechanism found out, on its way to the filters of the same request. */
public final class CallerAttribute {

    private static final String NAME = SignedIn.class.getName();
    private static final String FAILURE = NAME + ".failure";

    private CallerAttribute() {}

    public static void set(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(NAME, signedIn);
    }

    /** Who is asking could not be found out; the filters answer for it. */
    public static void failed(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(FAILURE, failure);
    }

    static Optional<RuntimeException> failure(HttpServletRequest request) {
        return Optional.ofNullable((RuntimeException) request.getAttribute(FAILURE));
    }

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn ? signedIn.caller() : Caller.ANYONE;
    }

    public static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn && signedIn.mustChangePassword();
    }
}
