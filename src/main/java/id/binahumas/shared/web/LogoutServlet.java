package id.binahumas.shared.web;

import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.SessionAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the session. By POST only: a link from elsewhere must not throw anybody out. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Callers callers;

    @Inject
    transient AuditTrail trail;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = callers.current();
        boolean byProvider = SessionAuthentication.isByProvider(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (caller.isSignedIn()) {
            trail.record("account.logout", caller.accountId(), null);
        } else if (caller.isGuest()) {
            trail.record("session.link.leave", caller.linkId(), null);
        }
        response.sendRedirect(byProvider ? LoginRedirect.LOGIN + "?left=provider" : "/?ok=loggedout");
    }
}
