package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Tells the browser what our pages may do: load nothing from elsewhere, run no script but ours, be framed by nobody. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; media-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'; style-src 'self'; script-src 'self'";

    private static final Set<String> PASSWORD_PAGES = Set.of("/login.xhtml", "/activate.xhtml", "/forgot.xhtml");

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // not no-referrer: browsers would send "Origin: null" with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Cookies.isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/assets/")) {
            // from the address alone: a parameter would be looked for in the body too
            boolean versioned =
                    request.getQueryString() != null && request.getQueryString().startsWith("v=");
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", isSecret(path) ? "no-store" : "private, no-cache");
        }
        chain.doFilter(request, response);
    }

    /** What whoever is signed in sees, and pages where a password is typed. */
    private boolean isSecret(String path) {
        return callers.current().isSignedIn() || PASSWORD_PAGES.contains(path);
    }
}
