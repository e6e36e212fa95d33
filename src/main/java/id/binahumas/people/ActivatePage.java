package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The page behind a one-time link: somebody sets the first password of an account, or a new one. */
@Named
@RequestScoped
public class ActivatePage {

    @Size(max = 100)
    private String token;

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = PasswordRules.LONGEST)
    private String password;

    @FormField(raw = true)
    @NotNull
    @Size(min = 1, max = PasswordRules.LONGEST)
    private String repeat;

    private Account account;

    @Inject
    AccountService accounts;

    @Inject
    AccountPasswords passwords;

    @Inject
    Devices devices;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    public void load() {
        account = accounts.behind(token);
    }

    public String activate() {
        if (account == null || !posted.fill(this)) {
            return null;
        }
        if (!password.equals(repeat)) {
            passwords.objection(token, password).ifPresent(why -> errors.field("password", words.said(why)));
            errors.field("repeat", words.of("password.repeat"));
            return null;
        }
        devices.trust(request(), response(), passwords.activate(token, password));
        return "/login.xhtml?faces-redirect=true&ok=activated";
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getLogin() {
        return account == null ? null : account.login();
    }

    /** Whoever had a password before does not open the account, but goes back to it. */
    public boolean isAgain() {
        return account != null && account.state() != AccountState.INVITED;
    }
}
