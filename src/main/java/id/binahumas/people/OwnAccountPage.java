package id.binahumas.people;

import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.SessionAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One's own account: ends the sessions on all other devices. */
@Named
@RequestScoped
public class OwnAccountPage {

    @Inject
    AccountService accounts;

    @Inject
    SecondFactorService factors;

    @Inject
    SessionAuthentication sessions;

    @Inject
    Devices devices;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    private boolean guarded;

    public String leaveOthers() {
        sessions.keepSession(request, accounts.endSessions());
        devices.trust(request, response(), callers.current().accountId());
        return "/account.xhtml?faces-redirect=true&ok=everywhere";
    }

    public void load() {
        guarded = callers.current().isSignedIn() && factors.mine().on();
    }

    /** Whether a code is asked for after the password. */
    public boolean isGuarded() {
        return guarded;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
