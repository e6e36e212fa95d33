package id.binahumas.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Logins that wait for a code, five minutes long, in a session that says nothing of an account to anybody else. */
@ApplicationScoped
public class HalfLogins {

    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final String AWAITED = "awaited";

    @Inject
    Clock clock;

    void begin(HttpServletRequest request, long accountId, String stamp, boolean byProvider) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) LIFE.toSeconds());
        session.setAttribute(
                AWAITED,
                new HalfLogin(accountId, stamp, byProvider, clock.instant().plus(LIFE)));
        request.setAttribute(AWAITED, true);
    }

    /** In this very request; one that waits since an earlier one says nothing of what was typed now. */
    public boolean isBegunBy(HttpServletRequest request) {
        return request.getAttribute(AWAITED) != null;
    }

    /** Empty when none was begun in this browser, or too long ago. */
    public Optional<HalfLogin> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(AWAITED) instanceof HalfLogin half
                ? Optional.of(half).filter(h -> clock.instant().isBefore(h.until()))
                : Optional.empty();
    }
}
