package id.binahumas.shared.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OidcAttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final String ISSUER = "https://sso.contoh.go.id/realms/asn";

    @Test
    void theChallengeIsTheOneOfRfc7636() {
        OidcAttempt attempt = new OidcAttempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/home", NOW);
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", attempt.challenge());
    }

    @Test
    void everyAttemptIsAnotherAndIsReadAsItWasWritten() {
        OidcAttempt one = OidcAttempt.begin("/run.xhtml?id=1", NOW);
        OidcAttempt other = OidcAttempt.begin("/run.xhtml?id=1", NOW);
        assertNotEquals(one.state(), other.state());
        assertNotEquals(one.nonce(), other.nonce());
        assertNotEquals(one.verifier(), other.verifier());
        assertEquals(one, OidcAttempt.read(one.write()).orElseThrow());
    }

    @Test
    void onlyItsOwnStateFitsAndOnlyForTenMinutes() {
        OidcAttempt attempt = OidcAttempt.begin("/home", NOW);
        assertTrue(attempt.isFor(attempt.state(), NOW.plusSeconds(599)));
        assertFalse(attempt.isFor(attempt.state(), NOW.plusSeconds(600)));
        assertFalse(attempt.isFor(attempt.nonce(), NOW));
        assertFalse(attempt.isFor(null, NOW));
    }

    @Test
    void somethingElseIsNoAttempt() {
        for (String text : new String[] {"", "null", "[]", "{}", "{\"state\":1}", "x"}) {
            assertTrue(OidcAttempt.read(text.getBytes(StandardCharsets.UTF_8)).isEmpty(), text);
        }
    }

    @Test
    void aProviderUnderAnotherNameOrWithOpenAddressesIsNotTrusted() {
        assertEquals(
                ISSUER + "/token", OidcMetadata.of(metadata().build(), ISSUER).token());
        untrusted(metadata().add("issuer", ISSUER + "/"));
        untrusted(metadata().add("token_endpoint", "http://sso.contoh.go.id/token"));
        untrusted(metadata().add("jwks_uri", "file:///etc/passwd"));
        untrusted(metadata().add("authorization_endpoint", "https://somebody@sso.contoh.go.id/auth"));
        untrusted(metadata().remove("jwks_uri"));
    }

    private static void untrusted(JsonObjectBuilder metadata) {
        OidcFailure failure = assertThrows(OidcFailure.class, () -> OidcMetadata.of(metadata.build(), ISSUER));
        assertEquals(OidcTrouble.UNTRUSTED, failure.trouble());
    }

    private static JsonObjectBuilder metadata() {
        return Json.createObjectBuilder()
                .add("issuer", ISSUER)
                .add("authorization_endpoint", ISSUER + "/auth")
                .add("token_endpoint", ISSUER + "/token")
                .add("jwks_uri", ISSUER + "/keys");
    }
}
