package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);

    @Test
    void codesAreThoseOfRfc6238() {
        Map.of(
                        59L, "94287082",
                        1111111109L, "07081804",
                        1111111111L, "14050471",
                        1234567890L, "89005924",
                        2000000000L, "69279037",
                        20000000000L, "65353130")
                .forEach((second, code) ->
                        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)));
    }

    @Test
    void theKeyIsWrittenAsRfc4648Says() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.base32(SECRET));
        assertEquals("MZXW6YTBOI", Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("74", Totp.base32(new byte[] {(byte) 0xFF}));
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        long step = Totp.step(NOW);
        for (long off = -2; off <= 2; off++) {
            boolean near = Math.abs(off) <= 1;
            String code = Totp.code(SECRET, step + off, Totp.DIGITS);
            assertEquals(near, Totp.stepOf(SECRET, code, NOW, 0).isPresent(), "off by " + off);
        }
    }

    @Test
    void aCodeOfAStepThatWasUsedOrIsOlderIsNone() {
        long step = Totp.step(NOW);
        assertTrue(Totp.stepOf(SECRET, code(step), NOW, step).isEmpty());
        assertTrue(Totp.stepOf(SECRET, code(step - 1), NOW, step).isEmpty());
        assertEquals(step + 1, Totp.stepOf(SECRET, code(step + 1), NOW, step).orElseThrow());
        assertTrue(Totp.stepOf(SECRET, "", NOW, 0).isEmpty());
        assertTrue(Totp.stepOf(SECRET, code(step) + "0", NOW, 0).isEmpty());
    }

    private static String code(long step) {
        return Totp.code(SECRET, step, Totp.DIGITS);
    }
}
