package id.binahumas.shared.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries under names. Some are free; after each further one there is a pause, twice as long as the one before until it
 * is as long as pauses get. After a quiet hour all is forgotten, and nobody is shut out for good.
 */
final class Tries {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 50_000;

    private record Count(int tries, Instant last) {}

    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** How many more tries before a pause; none in one, and one at its end. */
    int left(String name, int free, Instant now) {
        if (!pause(name, free, now).isZero()) {
            return 0;
        }
        return Math.max(1, free - tries(name, now));
    }

    /** How long to wait before the next try. */
    Duration pause(String name, int free, Instant now) {
        Count count = counts.get(name);
        if (count == null || isForgotten(count, now)) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(now, count.last().plus(pauseAfter(count.tries() - free)));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    void add(String name, Instant now) {
        counts.put(name, new Count(tries(name, now) + 1, now));
    }

    /** The last try was none. */
    void takeBack(String name) {
        counts.computeIfPresent(
                name, (n, count) -> count.tries() <= 1 ? null : new Count(count.tries() - 1, count.last()));
    }

    void forget(String name) {
        counts.remove(name);
    }

    private int tries(String name, Instant now) {
        Count count = counts.get(name);
        return count == null || isForgotten(count, now) ? 0 : count.tries();
    }

    private static boolean isForgotten(Count count, Instant now) {
        return !now.isBefore(count.last().plus(MEMORY));
    }

    /** After the last free try and each one beyond it. */
    private static Duration pauseAfter(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < beyond && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
