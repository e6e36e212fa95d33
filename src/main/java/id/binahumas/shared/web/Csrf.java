package id.binahumas.shared.web;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;

/** The token a form carries. Before login the first form of a page brings the cookie its token is sealed over. */
@Named("csrf")
@RequestScoped
public class Csrf {

    private static final int COOKIE_LENGTH = 26;

    private String token;

    @Inject
    HttpServletRequest request;

    @Inject
    CsrfTokens tokens;

    public String getToken() {
        if (token == null) {
            String binding = CsrfTokens.binding(request);
            token = tokens.token(
                    binding == null ? newBinding(Faces.getResponse()) : binding, CsrfTokens.owner(request));
        }
        return token;
    }

    private String newBinding(HttpServletResponse response) {
        String value = Ids.code(COOKIE_LENGTH);
        Cookies.set(request, response, CsrfTokens.COOKIE, value, -1);
        return "form:" + value;
    }
}
