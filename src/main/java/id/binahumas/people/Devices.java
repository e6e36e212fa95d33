package id.binahumas.people;

import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.LoginAttempt;
import id.binahumas.shared.web.DeviceCookie;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Remembers in which browsers an account was signed in before. */
@ApplicationScoped
public class Devices {

    @Inject
    DeviceCookie cookie;

    @Inject
    KnownDeviceRepository known;

    @Inject
    SignInService signIns;

    @Inject
    Callers callers;

    /** Somebody is about to try: what the throttle must know of it. */
    LoginAttempt attempt(HttpServletRequest request, String typed) {
        String key = Account.keyOf(typed);
        String secret = cookie.read(request);
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
        String hash = ActivationToken.hash(cookie.write(request, response));
        callers.runAsSystem(() -> {
            if (!signIns.isKnown(accountId, hash)) {
                signIns.remember(accountId, hash, tell);
            }
        });
    }
}
