package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void onlyTheRightPasswordFits() {
        String hash = hasher.hash("kopi pagi di teras");
        assertTrue(hasher.fits("kopi pagi di teras", hash));
        assertFalse(hasher.fits("Kopi pagi di teras", hash));
        assertNotEquals(hash, hasher.hash("kopi pagi di teras"));
    }

    @Test
    void nobodyHasNoPassword() {
        assertFalse(hasher.fits("", null));
        assertFalse(hasher.fits(null, null));
    }
}
