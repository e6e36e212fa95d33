package id.binahumas.shared.web;

import id.binahumas.shared.Settings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Where the house is reached over TLS, the session's cookie goes over nothing else, and no other host can set it. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Settings.address().startsWith("https://")) {
            SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
            cookie.setName("__Host-JSESSIONID");
            cookie.setPath("/");
            cookie.setSecure(true);
        }
    }
}
