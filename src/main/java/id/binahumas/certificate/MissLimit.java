package id.binahumas.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who asks for codes that don't exist, again and again, waits a minute. A code that exists is never counted: offices share an address. */
@ApplicationScoped
class MissLimit {

    static final int MISSES_A_MINUTE = 20;
    private static final int MOST_ADDRESSES = 10_000;

    private record Misses(long minute, int count) {}

    private final Map<String, Misses> byAddress = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    boolean isReached(String address) {
        Misses misses = address == null ? null : byAddress.get(address);
        return misses != null && misses.minute() == minute() && misses.count() >= MISSES_A_MINUTE;
    }

    void miss(String address) {
        if (address == null) {
            return;
        }
        long minute = minute();
        if (byAddress.size() >= MOST_ADDRESSES) {
            byAddress.values().removeIf(m -> m.minute() != minute);
        }
        byAddress.merge(
                address,
                new Misses(minute, 1),
                (old, one) -> old.minute() == minute ? new Misses(minute, old.count() + 1) : one);
    }

    private long minute() {
        return clock.millis() / 60_000;
    }
}
