package id.binahumas.people;

import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.LoginAttempt;
import id.binahumas.shared.web.Cookies;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Recognises a browser by a random cookie, which opens nothing: it only says that an account was signed in here before. */
@ApplicationScoped
public class Devices {

    static final String COOKIE = "binahumas_device";

    private static final int SECRET_LENGTH = 32;
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    KnownDeviceRepository known;

    @Inject
    SignInService signIns;

    @Inject
    Callers callers;

    /** Somebody is about to try: what the throttle must know of it. */
    LoginAttempt attempt(HttpServletRequest request, String typed) {
        String key = Account.keyOf(typed);
        String secret = secret(request);
        boolean isKnown = secret != null && known.isKnown(ActivationToken.hash(secret), key);
        return new LoginAttempt(key, RequestFacts.current().address(), isKnown ? ActivationToken.hash(secret) : null);
    }

    /** Somebody came in here. */
    void arrived(HttpServletRequest request, HttpServletResponse response, long accountId) {
        note(request, response, accountId, true);
    }

    /** Somebody set the password here, and so showed to be the owner. */
    void trust(HttpServletRequest request, HttpServletResponse response, long accountId) {
        note(request, response, accountId, false);
    }

    private void note(HttpServletRequest request, HttpServletResponse response, long accountId, boolean tell) {
        String here = secret(request);
        String secret = here == null ? Ids.code(SECRET_LENGTH) : here;
        String hash = ActivationToken.hash(secret);
        callers.runAsSystem(() -> {
            if (!signIns.isKnown(accountId, hash)) {
                signIns.remember(accountId, hash, tell);
            }
        });
        // also one that was there: a year begins anew
        Cookies.set(request, response, COOKIE, secret, YEAR_SECONDS);
    }

    private static String secret(HttpServletRequest request) {
        String value = Cookies.value(request, COOKIE);
        return value != null && value.matches("[A-Z2-9]{" + SECRET_LENGTH + "}") ? value : null;
    }
}
