package id.binahumas.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to the login page and back to what was asked for. */
public final class LoginRedirect {

    public static final String LOGIN = "/login.xhtml";

    private LoginRedirect() {}

    public static String from(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean comesBack = LocalPath.isSafe(asked) && !asked.equals("/") && !asked.startsWith(LOGIN);
        return comesBack ? LOGIN + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : LOGIN;
    }
}
