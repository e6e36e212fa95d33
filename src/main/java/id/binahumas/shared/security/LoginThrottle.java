package id.binahumas.shared.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing before anything is hashed: five wrong passwords for one login from one address, or a hundred from
 * one address (an office behind one line), and there is a pause. Whether the login exists makes no difference.
 */
@ApplicationScoped
public class LoginThrottle {

    public static final Duration PAUSE = Duration.ofMinutes(15);

    private static final int TRIES_PER_LOGIN = 5;
    private static final int TRIES_PER_ADDRESS = 100;
    private static final int MOST_REMEMBERED = 20_000;

    private record Failures(int count, Instant last) {}

    @Inject
    Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** How many tries are left before the pause; none during it. */
    public synchronized int left(String loginKey, String address) {
        int byLogin = TRIES_PER_LOGIN - count(forLogin(loginKey, address));
        int byAddress = TRIES_PER_ADDRESS - count(forAddress(address));
        return Math.max(0, Math.min(byLogin, byAddress));
    }

    /** Counts a try as failed before it is made, so that many at once are no more than one after another; false in a pause. */
    public synchronized boolean tryOnce(String loginKey, String address) {
        if (left(loginKey, address) == 0) {
            return false;
        }
        add(forLogin(loginKey, address));
        add(forAddress(address));
        return true;
    }

    /** The try was not answered, for no fault of whoever tried: it does not count. */
    public synchronized void unanswered(String loginKey, String address) {
        takeBack(forLogin(loginKey, address));
        takeBack(forAddress(address));
    }

    /** Forgets the wrong tries of the login, and gives the address back the one that was right. */
    public synchronized void succeeded(String loginKey, String address) {
        failures.remove(forLogin(loginKey, address));
        takeBack(forAddress(address));
    }

    private void takeBack(String key) {
        failures.computeIfPresent(key, (k, known) -> new Failures(Math.max(0, known.count() - 1), known.last()));
    }

    private int count(String key) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(PAUSE).isBefore(clock.instant()) ? 0 : known.count();
    }

    private void add(String key) {
        failures.put(key, new Failures(count(key) + 1, clock.instant()));
    }

    private static String forLogin(String loginKey, String address) {
        return loginKey + " " + address;
    }

    private static String forAddress(String address) {
        return " " + address;
    }
}
