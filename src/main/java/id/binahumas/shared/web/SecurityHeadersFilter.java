package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Tells the browser what our pages may do: load nothing from elsewhere, run no script but ours, be framed by nobody. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CSP = "Content-Security-Policy";
    private static final String BASE = "default-src 'self'; img-src 'self' data:; media-src 'self'; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'; ";
    private static final String SCRIPT = "script-src 'self'";

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean staff = Area.of(path).filter(Area::isStaff).isPresent();
        // the components of staff pages write style attributes; script-src stays last, as their nonce is put at the end
        String policy = BASE + (staff ? "style-src 'self' 'unsafe-inline'; " : "style-src 'self'; ");
        response.setHeader(CSP, policy + SCRIPT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // not no-referrer: browsers would send "Origin: null" with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Cookies.isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith("/assets/")) {
            boolean versioned = request.getParameter("v") != null;
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", callers.current().isSignedIn() ? "no-store" : "private, no-cache");
        }
        chain.doFilter(request, staff ? new NonceResponse(response, policy) : new PlainResponse(response));
    }

    /** PrimeFaces adds a policy of its own, with a nonce for its start script; two policies would both have to agree. */
    private static final class NonceResponse extends HttpServletResponseWrapper {

        private final String policy;

        NonceResponse(HttpServletResponse response, String policy) {
            super(response);
            this.policy = policy;
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                setHeader(CSP, policy + value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    /** Pages without PrimeFaces need no nonce, which would only keep them out of caches. */
    private static final class PlainResponse extends HttpServletResponseWrapper {

        PlainResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CSP.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
