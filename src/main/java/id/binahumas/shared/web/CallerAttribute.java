package id.binahumas.shared.web;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;

/** What the login mechanism found out, on its way to the filters of the same request. */
public final class CallerAttribute {

    private static final String NAME = SignedIn.class.getName();

    private CallerAttribute() {}

    public static void set(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(NAME, signedIn);
    }

    static Caller of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn ? signedIn.caller() : Caller.ANYONE;
    }

    static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn && signedIn.mustChangePassword();
    }
}
