package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final LoginAttempt HERE = new LoginAttempt("peserta", "192.0.2.1", null);
    private static final LoginAttempt OWNER = new LoginAttempt("peserta", "192.0.2.1", "device of the owner");

    private final LoginThrottle throttle = new LoginThrottle();

    @BeforeEach
    void clockStands() {
        throttle.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void ofManyTriesAtOnceFivePass() throws Exception {
        Callable<Boolean> guess = () -> throttle.tryOnce(HERE);
        ExecutorService guessers = Executors.newFixedThreadPool(16);
        int passed = 0;
        try {
            List<Future<Boolean>> all = guessers.invokeAll(Collections.nCopies(64, guess));
            for (Future<Boolean> one : all) {
                passed += one.get() ? 1 : 0;
            }
        } finally {
            guessers.shutdownNow();
        }
        assertEquals(5, passed);
        assertEquals(0, throttle.left(HERE));
    }

    @Test
    void theRightPasswordCostsNoTry() {
        for (int i = 0; i < 300; i++) {
            assertTrue(throttle.tryOnce(HERE));
            throttle.succeeded(HERE);
        }
        assertEquals(5, throttle.left(HERE));
    }

    @Test
    void pausesGrowToAQuarterOfAnHourAndNoFurther() {
        exhaust(HERE);
        for (long minutes : new long[] {1, 2, 4, 8, 15, 15, 15}) {
            assertEquals(Duration.ofMinutes(minutes), throttle.pause(HERE));
            after(Duration.ofMinutes(minutes).minusSeconds(1));
            assertFalse(throttle.tryOnce(HERE));
            after(Duration.ofSeconds(1));
            assertEquals(1, throttle.left(HERE));
            assertTrue(throttle.tryOnce(HERE));
        }
        after(Duration.ofHours(1));
        assertEquals(5, throttle.left(HERE));
    }

    @Test
    void manyAddressesTogetherGetTwentyTriesAtOneLogin() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += throttle.tryOnce(new LoginAttempt("peserta", "198.51.100." + i, null)) ? 1 : 0;
        }
        assertEquals(20, passed);
        assertFalse(throttle.tryOnce(HERE));
        assertTrue(throttle.tryOnce(new LoginAttempt("panitia", "192.0.2.1", null)));
    }

    @Test
    void oneAddressGetsAHundredTriesAtAllLogins() {
        int passed = 0;
        for (int i = 0; i < 10_000; i++) {
            passed += throttle.tryOnce(new LoginAttempt("peserta" + i, "192.0.2.1", null)) ? 1 : 0;
        }
        assertEquals(100, passed);
        assertTrue(throttle.tryOnce(new LoginAttempt("peserta", "192.0.2.2", null)));
    }

    @Test
    void strangersDoNotUseUpTheTriesOfAKnownDevice() {
        exhaust(HERE);
        assertEquals(10, throttle.left(OWNER));
        assertTrue(throttle.tryOnce(OWNER));
        throttle.succeeded(OWNER);
        assertEquals(10, throttle.left(OWNER));
    }

    @Test
    void aKnownDeviceIsPausedToo() {
        exhaust(OWNER);
        assertEquals(Duration.ofMinutes(1), throttle.pause(OWNER));
        assertEquals(5, throttle.left(HERE));
    }

    @Test
    void aTryThatWasNotAnsweredDoesNotCount() {
        assertTrue(throttle.tryOnce(HERE));
        throttle.unanswered(HERE);
        assertEquals(5, throttle.left(HERE));
    }

    @Test
    void linksForOneLoginAreThreeAndThenRarer() {
        for (int i = 0; i < 3; i++) {
            assertTrue(throttle.askForReset("peserta", "192.0.2." + i).isZero());
        }
        assertEquals(Duration.ofMinutes(1), throttle.askForReset("peserta", "192.0.2.9"));
        assertTrue(throttle.askForReset("panitia", "192.0.2.9").isZero());
    }

    private void exhaust(LoginAttempt attempt) {
        while (throttle.left(attempt) > 0) {
            assertTrue(throttle.tryOnce(attempt));
        }
    }

    private void after(Duration time) {
        throttle.clock = Clock.offset(throttle.clock, time);
    }
}
