package id.binahumas.shared.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Hears of every session that ends, by whoever or by its age. */
@WebListener
public class SessionEnds implements HttpSessionListener {

    @Inject
    OpenSessions open;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.ended(event.getSession());
    }
}
