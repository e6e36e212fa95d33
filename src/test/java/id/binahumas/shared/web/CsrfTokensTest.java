package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.Secrets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsrfTokensTest {

    @TempDir
    Path data;

    private CsrfTokens tokens;

    @BeforeEach
    void installation() {
        System.setProperty("BINAHUMAS_DATA", data.toString());
        tokens = new CsrfTokens();
        tokens.secrets = new Secrets();
    }

    @AfterEach
    void clear() {
        System.clearProperty("BINAHUMAS_DATA");
    }

    @Test
    void aTokenFitsItsOwnSessionOnly() {
        String token = tokens.token("session:a");
        assertTrue(tokens.fits(token, "session:a"));
        assertFalse(tokens.fits(token, "session:b"));
        assertFalse(tokens.fits(token, null));
    }

    @Test
    void noTwoTokensLookAlike() {
        assertNotEquals(tokens.token("session:a"), tokens.token("session:a"));
    }

    @Test
    void whatIsNoTokenFitsNothing() {
        for (String token : new String[] {null, "", "x", "AAAAAAAAAAAA", "ä", "A".repeat(101), "not base 64!"}) {
            assertFalse(tokens.fits(token, "session:a"), token);
        }
    }

    @Test
    void aTokenOutlivesARestart() {
        String token = tokens.token("session:a");
        tokens.secrets = new Secrets();
        assertTrue(tokens.fits(token, "session:a"));
    }
}
