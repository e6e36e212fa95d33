package id.binahumas.people;

import id.binahumas.shared.oidc.OidcFailure;
import id.binahumas.shared.oidc.OidcProvider;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For those who left here and are still signed in at the identity provider. By GET: nothing changes here, and the provider asks. */
@WebServlet("/login/oidc/out")
public class OidcLogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OidcProvider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.sendRedirect(provider.logout());
        } catch (OidcFailure e) {
            OidcReturnServlet.sendBack(response, e, null);
        }
    }
}
