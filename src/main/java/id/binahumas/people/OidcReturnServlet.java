package id.binahumas.people;

import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.oidc.OidcFailure;
import id.binahumas.shared.oidc.OidcFlow;
import id.binahumas.shared.oidc.OidcProvider;
import id.binahumas.shared.oidc.OidcSettings;
import id.binahumas.shared.oidc.OidcTrouble;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.HalfLogins;
import id.binahumas.shared.security.ProvenCredential;
import id.binahumas.shared.security.SessionAuthentication;
import id.binahumas.shared.web.LocalPath;
import id.binahumas.shared.web.LoginRedirect;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Where the identity provider sends people back to: whoever has one account here is signed in by the mechanism of every login. */
@WebServlet("/login/oidc/return")
public class OidcReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OidcReturnServlet.class);

    @Inject
    transient OidcFlow flow;

    @Inject
    transient OidcProvider provider;

    @Inject
    transient ProviderAccountService accounts;

    @Inject
    transient HalfLogins halves;

    @Inject
    transient Callers callers;

    @Inject
    transient SecurityContext security;

    @Inject
    transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String to = null;
        try {
            OidcFlow.Arrival arrival = flow.finish(request, response);
            to = arrival.to();
            enter(account(arrival), to, request, response);
        } catch (OidcFailure e) {
            if (e.trouble() != OidcTrouble.EXPIRED) {
                // nobody fills the book by calling this address
                trail.record("account.login.failed", null, "OIDC " + e.trouble());
            }
            sendBack(response, e, to);
        }
    }

    static void sendBack(HttpServletResponse response, OidcFailure failure, String to) throws IOException {
        LOG.warnf("login by the identity provider ended: %s", failure.getMessage());
        String back = LocalPath.isSafe(to) ? "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : "";
        response.sendRedirect(LoginRedirect.LOGIN + "?oidc=" + failure.trouble() + back);
    }

    private long account(OidcFlow.Arrival arrival) throws ServletException {
        try {
            return callers.callAsSystem(() -> {
                Account account = accounts.accountOf(arrival.identity());
                if (account.state() == AccountState.INVITED) {
                    accounts.open(account.id());
                }
                return account.id();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void enter(long accountId, String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean second =
                provider.settings().map(OidcSettings::asksForSecondFactor).orElse(false);
        ProvenCredential.Step step =
                second ? ProvenCredential.Step.PROVIDER_WITH_SECOND_FACTOR : ProvenCredential.Step.PROVIDER;
        AuthenticationStatus status =
                SessionAuthentication.signIn(security, request, response, new ProvenCredential(accountId, step));
        if (halves.isBegunBy(request)) {
            response.sendRedirect(LoginCodePage.address(to));
            return;
        }
        if (status != AuthenticationStatus.SUCCESS) {
            throw new OidcFailure(OidcTrouble.CLOSED, "account " + accountId + " may not come in");
        }
        response.sendRedirect(to);
    }
}
