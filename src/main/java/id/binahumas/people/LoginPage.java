package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.oidc.OidcProvider;
import id.binahumas.shared.oidc.OidcSettings;
import id.binahumas.shared.oidc.OidcTrouble;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.HalfLogins;
import id.binahumas.shared.security.LoginAttempt;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.security.SessionAuthentication;
import id.binahumas.shared.web.CallerAttribute;
import id.binahumas.shared.web.KeptFormView;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The login form. Its one answer to a wrong login and to a wrong password is the same. */
@Named
@RequestScoped
public class LoginPage {

    @FormField
    @NotBlank
    @Size(max = 200)
    private String login;

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = 200)
    private String password;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @Inject
    SecurityContext security;

    @Inject
    LoginThrottle throttle;

    @Inject
    HalfLogins halves;

    @Inject
    OidcProvider provider;

    @Inject
    Devices devices;

    @Inject
    KeptFormView kept;

    @Inject
    Arrival arrival;

    @Inject
    Callers callers;

    /** The form goes on waiting for the code. */
    private boolean codeAwaited;

    public void enter() throws IOException {
        if (kept.isThere() && "resume".equals(posted.text("then"))) {
            resume();
            return;
        }
        if (!posted.fill(this)) {
            return;
        }
        LoginAttempt attempt = devices.attempt(Arrival.request(), login);
        if (throttle.left(attempt) == 0) {
            pause(attempt);
            return;
        }
        if (authenticate(attempt) == AuthenticationStatus.SUCCESS) {
            arrival.complete(CallerAttribute.of(Arrival.request()).accountId());
            return;
        }
        if (halves.isBegunBy(Arrival.request())) {
            if (kept.isThere()) {
                codeAwaited = true;
                return;
            }
            Arrival.leave(LoginCodePage.address(posted.text("to")));
            return;
        }
        int left = throttle.left(attempt);
        if (left == 0) {
            pause(attempt);
        } else {
            errors.general(words.of("login.wrong", left));
        }
    }

    /** Who signed in meanwhile in another window, by the provider for instance, goes on with the form that waits. */
    private void resume() {
        if (callers.current().isSignedIn()) {
            arrival.resume();
        } else {
            errors.general(words.of("kept.notYet"));
        }
    }

    public boolean isCodeAwaited() {
        return codeAwaited;
    }

    public boolean isResumed() {
        return arrival.isResumed();
    }

    /** What the button to the identity provider says; null when there is none. */
    public String getProvider() {
        return provider.settings().map(OidcSettings::label).orElse(null);
    }

    public String getProviderLink() {
        String to = Arrival.request().getParameter("to");
        return LocalPath.isSafe(to) ? "/login/oidc?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : "/login/oidc";
    }

    /** Signed out here a moment ago, but not at the provider. */
    public boolean isLeft() {
        return "provider".equals(Arrival.request().getParameter("left")) && getProvider() != null;
    }

    /** Why the way by the identity provider ended here; null when it did not. */
    public String getTrouble() {
        return OidcTrouble.of(Arrival.request().getParameter("oidc"))
                .map(words::label)
                .orElse(null);
    }

    public String getLogin() {
        return login;
    }

    private void pause(LoginAttempt attempt) {
        errors.later("login.paused", throttle.pause(attempt));
    }

    private AuthenticationStatus authenticate(LoginAttempt attempt) {
        return SessionAuthentication.signIn(
                security, Arrival.request(), Arrival.response(), new TypedLogin(login, password, attempt));
    }
}
