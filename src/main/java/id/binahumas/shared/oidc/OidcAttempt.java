package id.binahumas.shared.oidc;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A login that was sent to the provider and has not come back: kept, sealed, by the browser itself for ten minutes. */
record OidcAttempt(String state, String nonce, String verifier, String to, Instant until) {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static OidcAttempt begin(String to, Instant now) {
        return new OidcAttempt(random(), random(), random(), to, now.plus(LIFE));
    }

    /** What the provider learns of the verifier before the code is exchanged (RFC 7636, S256). */
    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isFor(String givenState, Instant now) {
        return givenState != null
                && now.isBefore(until)
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), givenState.getBytes(StandardCharsets.UTF_8));
    }

    byte[] write() {
        return Json.createObjectBuilder()
                .add("state", state)
                .add("nonce", nonce)
                .add("verifier", verifier)
                .add("to", to)
                .add("until", until.toEpochMilli())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Optional<OidcAttempt> read(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            return Optional.of(new OidcAttempt(
                    json.getString("state"),
                    json.getString("nonce"),
                    json.getString("verifier"),
                    json.getString("to"),
                    Instant.ofEpochMilli(json.getJsonNumber("until").longValue())));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
