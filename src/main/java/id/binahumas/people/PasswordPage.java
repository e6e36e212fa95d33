package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.SessionAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody who is logged in changes the password; sessions elsewhere end with it. */
@Named
@RequestScoped
public class PasswordPage {

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = PasswordRules.LONGEST)
    private String current;

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = PasswordRules.LONGEST)
    private String password;

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = PasswordRules.LONGEST)
    private String repeat;

    @Inject
    AccountPasswords passwords;

    @Inject
    SessionAuthentication sessions;

    @Inject
    Devices devices;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    public String change() {
        if (!posted.fill(this)) {
            return null;
        }
        if (!password.equals(repeat)) {
            passwords.objection(password).ifPresent(why -> errors.field("password", words.said(why)));
            errors.field("repeat", words.of("password.repeat"));
            return null;
        }
        sessions.keepSession(request, passwords.change(current, password));
        devices.trust(request, Arrival.response(), callers.current().accountId());
        return "/account.xhtml?faces-redirect=true&ok=password";
    }
}
