package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.oidc.OidcProvider;
import id.binahumas.shared.oidc.OidcSettings;
import id.binahumas.shared.oidc.OidcTrouble;
import id.binahumas.shared.security.HalfLogins;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.web.LocalPath;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    HttpServletRequest request;

    public void enter() throws IOException {
        if (!posted.fill(this)) {
            return;
        }
        String key = Account.keyOf(login);
        String address = RequestFacts.current().address();
        if (throttle.left(key, address) == 0) {
            errors.general(words.of("login.paused", LoginThrottle.PAUSE.toMinutes()));
            return;
        }
        if (authenticate() == AuthenticationStatus.SUCCESS) {
            leave(LocalPath.orElse(posted.text("to"), "/home"));
            return;
        }
        if (halves.isBegunBy(request)) {
            leave(LoginCodePage.address(posted.text("to")));
            return;
        }
        int left = throttle.left(key, address);
        errors.general(
                left == 0
                        ? words.of("login.paused", LoginThrottle.PAUSE.toMinutes())
                        : words.of("login.wrong", left, LoginThrottle.PAUSE.toMinutes()));
    }

    /** What the button to the identity provider says; null when there is none. */
    public String getProvider() {
        return provider.settings().map(OidcSettings::label).orElse(null);
    }

    public String getProviderLink() {
        String to = request.getParameter("to");
        return LocalPath.isSafe(to) ? "/login/oidc?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : "/login/oidc";
    }

    /** Why the way by the identity provider ended here; null when it did not. */
    public String getTrouble() {
        return OidcTrouble.of(request.getParameter("oidc")).map(words::label).orElse(null);
    }

    public String getLogin() {
        return login;
    }

    private AuthenticationStatus authenticate() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return security.authenticate(
                (HttpServletRequest) faces.getExternalContext().getRequest(),
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(login, password)));
    }

    private static void leave(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(path);
        faces.responseComplete();
    }
}
