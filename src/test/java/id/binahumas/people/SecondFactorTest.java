package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final byte[] SECRET = new byte[20];

    private final SecondFactor factor = new SecondFactor(7, "sealed", NOW);

    @Test
    void itCountsOnceAFirstCodeWasShown() {
        assertFalse(factor.isOn());
        assertThrows(Refusal.class, () -> factor.confirm(SECRET, "000000x", NOW));
        assertFalse(factor.isOn());
        factor.confirm(SECRET, code(NOW), NOW);
        assertTrue(factor.isOn());
        assertThrows(Refusal.class, () -> factor.confirm(SECRET, code(NOW), NOW));
        assertThrows(Refusal.class, () -> factor.beginAgain("another", NOW));
    }

    @Test
    void aCodeIsTakenOnce() {
        factor.confirm(SECRET, code(NOW), NOW);
        assertFalse(factor.use(SECRET, code(NOW), NOW), "the one it was confirmed with");
        Instant next = NOW.plusSeconds(Totp.STEP_SECONDS);
        assertTrue(factor.use(SECRET, code(next), next));
        assertFalse(factor.use(SECRET, code(next), next));
        assertFalse(factor.use(SECRET, code(NOW), next), "an older one");
    }

    @Test
    void fiveWrongOnesInARowBeginAPause() {
        for (int i = 1; i < SecondFactor.TRIES; i++) {
            assertEquals(CodeAnswer.WRONG, factor.count(false, NOW));
        }
        assertEquals(CodeAnswer.RIGHT, factor.count(true, NOW));
        for (int i = 1; i < SecondFactor.TRIES; i++) {
            assertEquals(CodeAnswer.WRONG, factor.count(false, NOW), "counted anew after a right one");
        }
        assertFalse(factor.isPaused(NOW));
        assertEquals(CodeAnswer.PAUSED, factor.count(false, NOW));
        assertTrue(factor.isPaused(NOW.plus(SecondFactor.PAUSE).minus(Duration.ofMillis(1))));
        assertFalse(factor.isPaused(NOW.plus(SecondFactor.PAUSE)));
    }

    @Test
    void aRecoveryCodeFitsOnceHoweverItIsTyped() {
        RecoveryCode code = new RecoveryCode(7, "ABCD2345EFGH6789");
        assertEquals("ABCD-2345-EFGH-6789", RecoveryCode.readable("ABCD2345EFGH6789"));
        assertTrue(code.fits(RecoveryCode.plain(" abcd-2345 EFGH6789")));
        assertFalse(code.fits("ABCD2345EFGH6788"));
        code.use(NOW);
        assertFalse(code.fits("ABCD2345EFGH6789"));
    }

    private static String code(Instant at) {
        return Totp.code(SECRET, Totp.step(at), Totp.DIGITS);
    }
}
