package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that arrives when the session is over is answered by the login, in its place and with everything that was typed;
 * a guest's by what to do to come in again.
 * Strangers gain nothing by it: they are shown what they sent, and only a form of our own, made for the account that then
 * signs in, can be sent on.
 */
@ApplicationScoped
public class ExpiredForms {

    static final String ATTRIBUTE = KeptForm.class.getName();

    /** No login leads back for a guest, but the link does. */
    private static final String GUEST = "/WEB-INF/schedule/guest-kept.xhtml";

    private static final Set<String> NEVER = Set.of(
            "/login.xhtml",
            "/login-code.xhtml",
            "/second-factor.xhtml",
            "/guest.xhtml",
            "/visit.xhtml",
            "/forgot.xhtml",
            "/activate.xhtml",
            "/password.xhtml");
    private static final int LARGEST_FORM = 1024 * 1024;

    @Inject
    Callers callers;

    @Inject
    CsrfTokens tokens;

    @Inject
    DeviceCookie device;

    /** False when this is none of the kind, and nothing was done. */
    boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (callers.current().isSignedIn() || !isForm(request) || !CsrfFilter.isSameOrigin(request)) {
            return false;
        }
        Optional<KeptForm> kept = read(request);
        if (kept.isEmpty()) {
            return false;
        }
        boolean ofGuest = Area.of(request.getServletPath()).equals(Optional.of(Area.GUEST));
        if (!kept.get().isWorthKeeping() || kept.get().packed().length() > KeptForm.LONGEST) {
            if (ofGuest) {
                return false;
            }
            response.sendRedirect(LoginRedirect.from(request));
            return true;
        }
        request.setAttribute(ATTRIBUTE, kept.get());
        response.setStatus(ofGuest ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
        request.getRequestDispatcher(ofGuest ? GUEST : LoginRedirect.LOGIN).forward(request, response);
        return true;
    }

    /** A large one is read only from a browser in which somebody was let in before. */
    private boolean isForm(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean plain = type.startsWith("application/x-www-form-urlencoded");
        long length = request.getContentLengthLong();
        return "POST".equals(request.getMethod())
                && request.getRequestURI().endsWith(".xhtml")
                && !NEVER.contains(request.getRequestURI())
                && (plain || isMultipart(request))
                && length >= 0
                && (length <= LARGEST_FORM || !plain && device.read(request) != null);
    }

    private Optional<KeptForm> read(HttpServletRequest request) throws IOException, ServletException {
        String token;
        List<KeptForm.Field> files = new ArrayList<>();
        try {
            token = request.getParameter("csrf");
            if (!tokens.isOfSession(token)) {
                return Optional.empty();
            }
            if (isMultipart(request)) {
                for (Part part : request.getParts()) {
                    String name = part.getSubmittedFileName();
                    if (name != null && !name.isBlank()) {
                        files.add(new KeptForm.Field(part.getName(), name));
                    }
                }
            }
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return LocalPath.isSafe(target)
                ? Optional.of(new KeptForm(target, token, fields(request), files))
                : Optional.empty();
    }

    private static List<KeptForm.Field> fields(HttpServletRequest request) {
        List<KeptForm.Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (KeptForm.isKept(name)) {
                Arrays.stream(values)
                        .skip(inAddress(request, name))
                        .forEach(value -> fields.add(new KeptForm.Field(name, value)));
            }
        });
        return fields;
    }

    /** The address comes first among the values; it is in the target. */
    private static long inAddress(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null
                ? 0
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.equals(name) || part.startsWith(name + "="))
                        .count();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
    }
}
