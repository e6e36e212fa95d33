package id.binahumas.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The few cookies beside the session's: for this host only, unreadable for scripts, not sent along from other sites. Behind
 * TLS their names say so, and a browser takes such a name from nobody else.
 */
final class Cookies {

    private Cookies() {}

    static String value(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        String fullName = fullName(request, name);
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(fullName)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    static void set(HttpServletRequest request, HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(fullName(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setSecure(isEncrypted(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String fullName(HttpServletRequest request, String name) {
        return isEncrypted(request) ? "__Host-" + name : name;
    }

    static boolean isEncrypted(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
