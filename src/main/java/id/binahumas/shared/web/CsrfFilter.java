package id.binahumas.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Whatever may change something must come from our own pages: same origin, and a token of this browser's. Stateless
 * views of Faces carry no protection of their own. A call with a bearer token is not sent by a browser on its own.
 */
public class CsrfFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String HEADER = "X-CSRF-Token";
    private static final String PARAMETER = "csrf";

    @Inject
    transient CsrfTokens tokens;

    @Inject
    transient ExpiredForms expired;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReading(request) || Bearer.isSent(request)) {
            chain.doFilter(request, response);
        } else if (isOurs(request)) {
            chain.doFilter(request, response);
        } else if (!expired.answered(request, response)) {
            Answers.send(request, response, Trouble.said(HttpServletResponse.SC_FORBIDDEN, "error.csrf"));
        }
    }

    /**
     * A form of an earlier session of the same account is as good, when the browser itself says that it is ours: whoever
     * signed in again in another window sends what was typed in this one. The login's own form is as old as its page.
     */
    private boolean isOurs(HttpServletRequest request) {
        String token = token(request);
        return isSameOrigin(request)
                && (tokens.fits(token, CsrfTokens.binding(request))
                        || request.getRequestURI().equals(LoginRedirect.LOGIN)
                                && tokens.fits(token, CsrfTokens.bindingOfForms(request))
                        || saysWhereFrom(request) && tokens.isOwners(token, CsrfTokens.owner(request)));
    }

    private static boolean saysWhereFrom(HttpServletRequest request) {
        return request.getHeader("Origin") != null || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** The method says that nothing is to change. */
    static boolean isReading(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    /** Browsers say where a request comes from; one that says nothing is judged by its token alone. */
    static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String token(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        // reading parameters would eat the body of a REST call
        return header != null || Answers.isForPrograms(request) ? header : request.getParameter(PARAMETER);
    }
}
