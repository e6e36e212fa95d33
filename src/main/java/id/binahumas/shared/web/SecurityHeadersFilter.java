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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the browser what our pages may do: load nothing from elsewhere, run no script but ours, be framed by nobody. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; "
                    + "manifest-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; "
                    + "form-action 'self'; style-src 'self'; script-src 'self'";

    /** Nothing of what a browser could lend a page is needed here, but at one table. */
    private static final String NO_DEVICES = Stream.of(
                    "accelerometer",
                    "bluetooth",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "idle-detection",
                    "local-fonts",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "publickey-credentials-get",
                    "serial",
                    "usb",
                    "xr-spatial-tracking")
            .map(device -> device + "=()")
            .collect(Collectors.joining(", "));

    /** Where the committee reads the codes of participants. */
    private static final String TABLE = "/organiser/attendance/desk.xhtml";

    private static final String CAMERA_ONLY = NO_DEVICES.replace("camera=()", "camera=(self)");

    private static final String TWO_YEARS = "max-age=63072000";

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
        response.setHeader("Permissions-Policy", path.equals(TABLE) ? CAMERA_ONLY : NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // for browsers too old to read frame-ancestors
        response.setHeader("X-Frame-Options", "DENY");
        if (Cookies.isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (path.startsWith("/assets/")) {
            // from the address alone: a parameter would be looked for in the body too
            boolean versioned =
                    request.getQueryString() != null && request.getQueryString().startsWith("v=");
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", isPersonal(request) ? "no-store" : "private, no-cache");
        }
        chain.doFilter(request, response);
    }

    /** Somebody's own, opened by a secret in its address, or a page where a password is typed. */
    private boolean isPersonal(HttpServletRequest request) {
        String query = request.getQueryString();
        return callers.current().isIn()
                || query != null && query.contains("token=")
                || PASSWORD_PAGES.contains(request.getServletPath());
    }
}
