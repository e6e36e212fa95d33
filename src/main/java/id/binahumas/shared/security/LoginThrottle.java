package id.binahumas.shared.security;

import id.binahumas.shared.web.Neighbourhood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing before anything is hashed, by growing pauses: for one login from one address, for one login from
 * wherever, and for one address whatever it tries. A device where the account was signed in before counts for itself alone,
 * so strangers never keep its owner out. Whether the login exists makes no difference.
 */
@ApplicationScoped
public class LoginThrottle {

    /** How many tries are free; behind one address there may be a whole office. */
    private enum Allowance {
        LOGIN_AT_ADDRESS(5),
        LOGIN_ANYWHERE(20),
        ADDRESS(100),
        KNOWN_DEVICE(10),
        RESETS(3),
        RESETS_AT_ADDRESS(20);

        private final int free;

        Allowance(int free) {
            this.free = free;
        }

        /** Counts for one person at one place, who starts afresh after the right password. */
        boolean isOwn() {
            return this == LOGIN_AT_ADDRESS || this == KNOWN_DEVICE;
        }
    }

    @Inject
    Clock clock;

    private final Tries tries = new Tries();

    /** How many tries are left before the next pause; none during it. */
    public synchronized int left(LoginAttempt attempt) {
        Instant now = clock.instant();
        return names(attempt).entrySet().stream()
                .mapToInt(n -> tries.left(n.getKey(), n.getValue().free, now))
                .min()
                .orElseThrow();
    }

    /** How long the pause still is; zero when there is none. */
    public synchronized Duration pause(LoginAttempt attempt) {
        return pause(names(attempt));
    }

    /** Counts a try as failed before it is made, so that many at once are no more than one after another; false in a pause. */
    public synchronized boolean tryOnce(LoginAttempt attempt) {
        return tryOnce(names(attempt));
    }

    /** The try was not answered, for no fault of whoever tried: it does not count. */
    public synchronized void unanswered(LoginAttempt attempt) {
        names(attempt).keySet().forEach(tries::takeBack);
    }

    /** Forgets the wrong tries made here, and takes the right one off what others share. */
    public synchronized void succeeded(LoginAttempt attempt) {
        names(attempt).forEach((name, allowance) -> {
            if (allowance.isOwn()) {
                tries.forget(name);
            } else {
                tries.takeBack(name);
            }
        });
    }

    /** Somebody asks for a link that sets a new password; how long to wait when it is too often, else zero. */
    public synchronized Duration askForReset(String loginKey, String address) {
        Map<String, Allowance> names = new LinkedHashMap<>();
        names.put("reset login " + loginKey, Allowance.RESETS);
        names.put("reset from " + Neighbourhood.of(address), Allowance.RESETS_AT_ADDRESS);
        Duration pause = pause(names);
        if (pause.isZero()) {
            tryOnce(names);
        }
        return pause;
    }

    private Duration pause(Map<String, Allowance> names) {
        Instant now = clock.instant();
        return names.entrySet().stream()
                .map(n -> tries.pause(n.getKey(), n.getValue().free, now))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private boolean tryOnce(Map<String, Allowance> names) {
        if (!pause(names).isZero()) {
            return false;
        }
        Instant now = clock.instant();
        names.keySet().forEach(name -> tries.add(name, now));
        return true;
    }

    private static Map<String, Allowance> names(LoginAttempt attempt) {
        Map<String, Allowance> names = new LinkedHashMap<>();
        if (attempt.isFromKnownDevice()) {
            names.put("device " + attempt.knownDevice() + " " + attempt.loginKey(), Allowance.KNOWN_DEVICE);
            return names;
        }
        String from = Neighbourhood.of(attempt.address());
        names.put("login " + attempt.loginKey(), Allowance.LOGIN_ANYWHERE);
        names.put("login " + attempt.loginKey() + " from " + from, Allowance.LOGIN_AT_ADDRESS);
        names.put("from " + from, Allowance.ADDRESS);
        return names;
    }
}
