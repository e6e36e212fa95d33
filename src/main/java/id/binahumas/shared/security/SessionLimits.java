package id.binahumas.shared.security;

import id.binahumas.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a session lives: an hour unused, half a day in all, or what the operator sets. */
@ApplicationScoped
public class SessionLimits {

    private static final String BEGUN = "begun";
    private static final String USED = "used";
    private static final int IDLE_MINUTES = 60;
    private static final int HOURS = 12;

    /** The time of last use is exact to this; not every request needs to write it. */
    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    void begin(HttpSession session) {
        long now = clock.instant().getEpochSecond();
        session.setAttribute(BEGUN, now);
        session.setAttribute(USED, now);
        // the server sweeps away what nobody comes back to; whether a session is over is said here
        session.setMaxInactiveInterval((int) idle().plus(EXACT_ENOUGH).toSeconds());
    }

    /** Over, or used once more from now on. */
    boolean isOver(HttpSession session) {
        if (!(session.getAttribute(BEGUN) instanceof Long begun)
                || !(session.getAttribute(USED) instanceof Long used)) {
            return true;
        }
        Instant now = clock.instant();
        if (isOver(begun, used, now)) {
            return true;
        }
        if (isPast(used, EXACT_ENOUGH, now)) {
            session.setAttribute(USED, now.getEpochSecond());
        }
        return false;
    }

    /** Nobody has used it by this question. */
    boolean isOpen(HttpSession session) {
        return session.getAttribute(BEGUN) instanceof Long begun
                && session.getAttribute(USED) instanceof Long used
                && !isOver(begun, used, clock.instant());
    }

    static Instant begun(HttpSession session) {
        return Instant.ofEpochSecond((Long) session.getAttribute(BEGUN));
    }

    static Instant used(HttpSession session) {
        return Instant.ofEpochSecond((Long) session.getAttribute(USED));
    }

    private static boolean isOver(long begun, long used, Instant now) {
        return isPast(begun, Duration.ofHours(Settings.number("BINAHUMAS_SESSION_HOURS", HOURS)), now)
                || isPast(used, idle(), now);
    }

    private static Duration idle() {
        return Duration.ofMinutes(Settings.number("BINAHUMAS_SESSION_IDLE_MINUTES", IDLE_MINUTES));
    }

    private static boolean isPast(long since, Duration limit, Instant now) {
        return !now.isBefore(Instant.ofEpochSecond(since).plus(limit));
    }
}
