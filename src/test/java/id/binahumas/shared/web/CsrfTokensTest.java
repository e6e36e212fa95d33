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
        String token = tokens.token("session:a", null);
        assertTrue(tokens.fits(token, "session:a"));
        assertFalse(tokens.fits(token, "session:b"));
        assertFalse(tokens.fits(token, null));
    }

    @Test
    void noTwoTokensLookAlike() {
        assertNotEquals(tokens.token("session:a", null), tokens.token("session:a", null));
    }

    @Test
    void whatIsNoTokenFitsNothing() {
        for (String token : new String[] {null, "", "x", "AAAAAAAAAAAA", "ä", "A".repeat(101), "not base 64!"}) {
            assertFalse(tokens.fits(token, "session:a"), token);
        }
    }

    @Test
    void aTokenOutlivesARestart() {
        String token = tokens.token("session:a", null);
        tokens.secrets = new Secrets();
        assertTrue(tokens.fits(token, "session:a"));
    }

    @Test
    void aTokenTellsItsOwnerInEverySession() {
        String token = tokens.token("session:a", "account:1");
        assertTrue(tokens.fits(token, "session:a"));
        assertFalse(tokens.fits(token, "session:b"));
        assertFalse(tokens.fits(token, "account:1"));
        assertTrue(tokens.isOfSession(token));
        assertTrue(tokens.isOwners(token, "account:1"));
        assertFalse(tokens.isOwners(token, "account:2"));
        assertFalse(tokens.isOwners(token, "session:a"));
        assertFalse(tokens.isOwners(token, null));
    }

    @Test
    void aTokenOfNobodyHasNoOwner() {
        String token = tokens.token("form:a", null);
        assertFalse(tokens.isOfSession(token));
        assertFalse(tokens.isOwners(token, "form:a"));
        assertFalse(tokens.isOwners(token, null));
    }
}
