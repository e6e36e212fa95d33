package id.binahumas.shared.web;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts who asks how often on this node, in memory. Of each only one moment is kept: until when what was asked would take at an even
 * pace. Whoever is a minute ahead waits; the rest are let through at once. The longest unheard of are forgotten first.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_REMEMBERED = 50_000;
    private static final long WINDOW = Limit.SECONDS * 1_000_000L;

    private final Map<String, Long> aheadUntil = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Counts once for whoever asks; how many seconds to wait when it is too often, else 0. */
    public long take(Limit limit) {
        return take(limit, asker());
    }

    public synchronized long take(Limit limit, String asker) {
        long wait = wait(limit, asker);
        if (wait == 0 && asker != null && limit.perMinute() > 0) {
            aheadUntil.put(key(limit, asker), from(limit, asker) + step(limit));
        }
        return wait;
    }

    /** Whether whoever asks would have to wait; nothing is counted. */
    public synchronized boolean isReached(Limit limit) {
        return wait(limit, asker()) > 0;
    }

    /** An account, wherever it is; a stranger is an address. Nobody when the house itself asks. */
    private String asker() {
        Caller caller = callers.current();
        String network = RequestFacts.current().network();
        if (caller.isSignedIn()) {
            return "account " + caller.accountId();
        }
        return network == null ? null : "address " + network;
    }

    private long wait(Limit limit, String asker) {
        if (asker == null || limit.perMinute() <= 0) {
            return 0;
        }
        long over = from(limit, asker) + step(limit) - now() - WINDOW;
        return over <= 0 ? 0 : (over + 999_999) / 1_000_000;
    }

    /** Now, or later for one who is ahead; a moment that no count can have led to is left of a clock that was put back. */
    private long from(Limit limit, String asker) {
        long now = now();
        long until = aheadUntil.getOrDefault(key(limit, asker), now);
        return until < now || until > now + 2 * WINDOW ? now : until;
    }

    private static long step(Limit limit) {
        return WINDOW / limit.perMinute();
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static String key(Limit limit, String asker) {
        return limit.name() + " " + asker;
    }
}
