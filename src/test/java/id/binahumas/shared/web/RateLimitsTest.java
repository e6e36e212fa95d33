package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.Callers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final class Stopped extends Clock {
        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Stopped clock = new Stopped();
    private final RateLimits limits = new RateLimits();

    @BeforeEach
    void sixAMinute() {
        limits.clock = clock;
        limits.callers = new Callers();
        System.setProperty(Limit.EXPORT.setting(), "6");
    }

    @AfterEach
    void asShipped() {
        System.clearProperty(Limit.EXPORT.setting());
        RequestFacts.leave();
    }

    @Test
    void aMinutesWorthIsLetThroughAtOnceAndThenAtAnEvenPace() {
        assertEquals(6, letThrough("a", 20));
        assertEquals(10, limits.take(Limit.EXPORT, "a"), "one every ten seconds");
        clock.now = clock.now.plusSeconds(10);
        assertEquals(1, letThrough("a", 20));
        clock.now = clock.now.plusSeconds(35);
        assertEquals(3, letThrough("a", 20));
    }

    @Test
    void whoeverWaitsAsLongAsToldIsLetThrough() {
        letThrough("a", 6);
        clock.now = clock.now.plusMillis(3_300);
        long wait = limits.take(Limit.EXPORT, "a");
        clock.now = clock.now.plusSeconds(wait);
        assertEquals(0, limits.take(Limit.EXPORT, "a"));
    }

    @Test
    void everybodyAndEveryThingIsCountedAlone() {
        letThrough("a", 6);
        assertEquals(6, letThrough("b", 20));
        assertEquals(0, limits.take(Limit.UPLOAD, "a"));
    }

    @Test
    void noneIsNoLimit() {
        System.setProperty(Limit.EXPORT.setting(), "0");
        assertEquals(1000, letThrough("a", 1000));
    }

    @Test
    void aClockThatIsPutBackKeepsNobodyOut() {
        letThrough("a", 6);
        clock.now = clock.now.minus(Duration.ofDays(1));
        assertEquals(6, letThrough("a", 20));
    }

    @Test
    void strangersAreAddressesAndTheHouseIsNobody() {
        new RequestFacts("1", "203.0.113.7").enter();
        for (int i = 0; i < 6; i++) {
            assertEquals(0, limits.take(Limit.EXPORT));
        }
        assertTrue(limits.isReached(Limit.EXPORT));
        new RequestFacts("2", "203.0.113.8").enter();
        assertEquals(0, limits.take(Limit.EXPORT));
        RequestFacts.leave();
        for (int i = 0; i < 100; i++) {
            assertEquals(0, limits.take(Limit.EXPORT), "a job asks");
        }
    }

    @Test
    void whoOwnsHalfAnAddressOwnsAllBelowIt() {
        String one = new RequestFacts("1", "2001:db8:1:2:3:4:5:6").network();
        assertEquals(one, new RequestFacts("2", "2001:db8:1:2:ffff::9").network());
        assertEquals("20010db800010003", new RequestFacts("3", "2001:db8:1:3::1").network());
    }

    private int letThrough(String asker, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            if (limits.take(Limit.EXPORT, asker) == 0) {
                passed++;
            }
        }
        return passed;
    }
}
