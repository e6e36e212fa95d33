package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guards the folders: who is not logged in goes to the login and comes back, who lacks the role gets a 403. Whoever must
 * change the password first gets nowhere else, whatever the address. Into the guests' folder leads no login but a
 * personal link, so there it is said what became of it.
 */
public class AreaFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PASSWORD = "/password.xhtml";
    private static final String PROFILE = "/profile";
    private static final String SECOND_FACTOR = "/second-factor.xhtml";
    private static final Set<String> OPEN_BEFORE_CHANGE =
            Set.of(PASSWORD, "/logout", "/language", "/favicon.ico", "/metrics");
    private static final List<String> PARTS_OF_PAGES = List.of("/assets/", "/jakarta.faces.resource/", "/health/");

    @Inject
    transient Callers callers;

    @Inject
    transient ExpiredForms expired;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Optional<Area> area = Area.of(path);
        boolean forSignedIn =
                area.isPresent() || path.equals(PASSWORD) || path.startsWith(PROFILE) || path.equals(SECOND_FACTOR);
        if (CallerAttribute.mustChangePassword(request) && !isOpenBeforeChange(request)) {
            demandNewPassword(request, response);
        } else if (isPage(path) && CallerAttribute.lacksSecondFactor(request)) {
            response.sendRedirect(SECOND_FACTOR);
        } else if (!forSignedIn) {
            chain.doFilter(request, response);
        } else if (callers.current().isGuest() || area.equals(Optional.of(Area.GUEST))) {
            guest(area, request, response, chain);
        } else if (!callers.current().isSignedIn()) {
            if (!expired.answered(request, response)) {
                response.sendRedirect(LoginRedirect.from(request));
            }
        } else if (area.isPresent() && !area.get().isOpenTo(callers.current())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void guest(Optional<Area> area, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (area.isPresent() && area.get().isOpenTo(callers.current())) {
            chain.doFilter(request, response);
        } else if (callers.current().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (callers.current().isGuest()) {
            Answers.send(request, response, Trouble.said(HttpServletResponse.SC_FORBIDDEN, "guest.only"));
        } else if (!expired.answered(request, response)) {
            Answers.send(request, response, Trouble.forbidden(CallerAttribute.whyOutside(request)));
        }
    }

    /** Those on the way to a second factor that is demanded stay open. */
    private static boolean isPage(String path) {
        boolean onTheWay = path.equals(SECOND_FACTOR) || path.equals(PASSWORD);
        return (path.endsWith(".xhtml") || path.equals("/home")) && !onTheWay;
    }

    private static boolean isOpenBeforeChange(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN_BEFORE_CHANGE.contains(path) || PARTS_OF_PAGES.stream().anyMatch(path::startsWith);
    }

    private static void demandNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Answers.isForPrograms(request)) {
            Answers.send(request, response, Trouble.said(HttpServletResponse.SC_FORBIDDEN, "password.due"));
        } else {
            response.sendRedirect(PASSWORD);
        }
    }
}
