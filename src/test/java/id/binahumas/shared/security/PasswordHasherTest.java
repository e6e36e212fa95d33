package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final String PASSWORD = "kopi pagi di teras";

    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void onlyTheRightPasswordFits() {
        String hash = hasher.hash(PASSWORD);
        assertTrue(hash.startsWith("pbkdf2-sha512$210000$"), hash);
        assertTrue(hasher.fits(PASSWORD, hash));
        assertFalse(hasher.fits("Kopi pagi di teras", hash));
        assertNotEquals(hash, hasher.hash(PASSWORD));
        assertFalse(hasher.isOutdated(hash));
    }

    @Test
    void aHashOfFewerRoundsFitsAndIsOutdated() {
        String old = hasher.hash(PASSWORD, 1_000);
        assertTrue(hasher.fits(PASSWORD, old));
        assertFalse(hasher.fits("Kopi pagi di teras", old));
        assertTrue(hasher.isOutdated(old));
    }

    @Test
    void nobodyHasNoPassword() {
        assertFalse(hasher.fits("", null));
        assertFalse(hasher.fits(null, null));
    }
}
