package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.security.LoginAttempt;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.web.CallerAttribute;
import id.binahumas.shared.web.KeptFormView;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;

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
    Devices devices;

    @Inject
    KeptFormView kept;

    /** Signed in again, with a form that waits to be sent. */
    private boolean resumed;

    public void enter() throws IOException {
        if (!posted.fill(this)) {
            return;
        }
        LoginAttempt attempt = devices.attempt(request(), login);
        if (throttle.left(attempt) == 0) {
            pause(attempt);
            return;
        }
        if (authenticate(attempt) == AuthenticationStatus.SUCCESS) {
            devices.arrived(request(), response(), CallerAttribute.of(request()).accountId());
            if (kept.isThere()) {
                resumed = true;
                return;
            }
            leave(LocalPath.orElse(posted.text("to"), "/home"));
            return;
        }
        int left = throttle.left(attempt);
        if (left == 0) {
            pause(attempt);
        } else {
            errors.general(words.of("login.wrong", left));
        }
    }

    public boolean isResumed() {
        return resumed;
    }

    public String getLogin() {
        return login;
    }

    private void pause(LoginAttempt attempt) {
        errors.later("login.paused", throttle.pause(attempt));
    }

    private AuthenticationStatus authenticate(LoginAttempt attempt) {
        return security.authenticate(
                request(),
                response(),
                AuthenticationParameters.withParams().credential(new TypedLogin(login, password, attempt)));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private static void leave(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(path);
        faces.responseComplete();
    }
}
