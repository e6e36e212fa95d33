package id.binahumas.people;

import id.binahumas.shared.oidc.OidcFailure;
import id.binahumas.shared.oidc.OidcFlow;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The button to the identity provider. By GET: our forms may lead to no other host, and asking changes nothing here. */
@WebServlet("/login/oidc")
public class OidcLoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OidcFlow flow;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = request.getParameter("to");
        try {
            response.sendRedirect(flow.begin(request, response, to));
        } catch (OidcFailure e) {
            OidcReturnServlet.sendBack(response, e, to);
        }
    }
}
