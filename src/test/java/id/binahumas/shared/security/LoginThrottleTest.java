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
    private static final String ADDRESS = "192.0.2.1";

    private final LoginThrottle throttle = new LoginThrottle();

    @BeforeEach
    void clockStands() {
        throttle.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void ofManyTriesAtOnceFivePass() throws Exception {
        Callable<Boolean> guess = () -> throttle.tryOnce("peserta", ADDRESS);
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
        assertEquals(0, throttle.left("peserta", ADDRESS));
    }

    @Test
    void theRightPasswordCostsNoTry() {
        for (int i = 0; i < 300; i++) {
            assertTrue(throttle.tryOnce("peserta", ADDRESS));
            throttle.succeeded("peserta", ADDRESS);
        }
        assertEquals(5, throttle.left("peserta", ADDRESS));
    }

    @Test
    void thePauseEnds() {
        while (throttle.tryOnce("peserta", ADDRESS)) {
            assertTrue(throttle.left("peserta", ADDRESS) < 5);
        }
        throttle.clock = Clock.offset(throttle.clock, LoginThrottle.PAUSE);
        assertFalse(throttle.tryOnce("peserta", ADDRESS));
        throttle.clock = Clock.offset(throttle.clock, Duration.ofSeconds(1));
        assertTrue(throttle.tryOnce("peserta", ADDRESS));
    }
}
