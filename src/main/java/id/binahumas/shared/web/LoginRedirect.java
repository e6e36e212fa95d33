package id.binahumas.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to the login page and back to what was asked for. */
public final class LoginRedirect {

    public static final String LOGIN = "/login.xhtml";

    /** Tells the login page that it stands where a session ended. */
    private static final String OVER = "over=1";

    private LoginRedirect() {}

    public static String from(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean comesBack = LocalPath.isSafe(asked) && !asked.equals("/") && !asked.startsWith(LOGIN);
        String login = comesBack ? LOGIN + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : LOGIN;
        return isOver(request) ? login + (comesBack ? "&" : "?") + OVER : login;
    }

    /** Somebody came with a session that is none any more. */
    private static boolean isOver(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
