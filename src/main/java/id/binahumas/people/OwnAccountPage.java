package id.binahumas.people;

import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.OpenSession;
import id.binahumas.shared.security.OpenSessions;
import id.binahumas.shared.security.SessionAuthentication;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One's own account: where it is signed in, and the end of sessions elsewhere. */
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
    OpenSessions open;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    private boolean guarded;
    private long codesLeft;
    private String to;

    public String leave() {
        accounts.endSession(posted.getId());
        return "/account.xhtml?faces-redirect=true&ok=deviceLeft";
    }

    public List<OpenSession> getSessions() {
        return open.of(callers.current().accountId(), request);
    }

    public String leaveOthers() {
        sessions.keepSession(request, accounts.endSessions());
        devices.trust(request, Arrival.response(), callers.current().accountId());
        return "/account.xhtml?faces-redirect=true&ok=everywhere";
    }

    public void load() {
        if (callers.current().isSignedIn()) {
            SecondFactorView factor = factors.mine();
            guarded = factor.on();
            codesLeft = factor.codesLeft();
        }
    }

    /** Codes on paper that were not used yet. */
    public long getCodesLeft() {
        return codesLeft;
    }

    /** Where a login goes on after this page; null where nobody was on the way. */
    public String getTo() {
        return LocalPath.isSafe(to) ? to : null;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** Whether a code is asked for after the password. */
    public boolean isGuarded() {
        return guarded;
    }
}
