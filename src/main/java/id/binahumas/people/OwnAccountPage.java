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
    SessionAuthentication sessions;

    @Inject
    Devices devices;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    public String leaveOthers() {
        sessions.keepSession(request, accounts.endSessions());
        devices.trust(request, response(), callers.current().accountId());
        return "/account.xhtml?faces-redirect=true&ok=everywhere";
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
