package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final byte[] SECRET = "rahasia".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private SecretBox box;

    @BeforeEach
    void installation() {
        System.setProperty("BINAHUMAS_DATA", data.toString());
        box = newBox();
    }

    @AfterEach
    void clear() {
        System.clearProperty("BINAHUMAS_DATA");
    }

    @Test
    void whatWasSealedIsReadByItsOwnerOnlyAndAfterARestart() throws Exception {
        String sealed = box.seal("second-factor", SECRET, "7");
        assertArrayEquals(SECRET, newBox().open("second-factor", sealed, "7").orElseThrow());
        assertFalse(box.open("second-factor", sealed, "8").isPresent(), "somebody else’s");
        assertFalse(box.open("oidc", sealed, "7").isPresent(), "another key");
        assertNotEquals(sealed, box.seal("second-factor", SECRET, "7"));
        Path key = data.resolve("keys/second-factor.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void whatWasChangedOrIsSomethingElseIsNotRead() {
        String sealed = box.seal("oidc", SECRET, "cookie");
        for (int at = 0; at < sealed.length() - 1; at++) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertFalse(box.open("oidc", changed, "cookie").isPresent(), changed);
        }
        assertFalse(box.open("oidc", "", "cookie").isPresent());
        assertFalse(box.open("oidc", "not base64!", "cookie").isPresent());
        assertFalse(box.open("oidc", "AAAA", "cookie").isPresent());
    }

    private static SecretBox newBox() {
        SecretBox box = new SecretBox();
        box.secrets = new Secrets();
        return box;
    }
}
