package id.binahumas.shared.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.binahumas.testing.TestProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is believed of an ID token, with keys fetched over HTTP from a provider that may change them or be away. */
class IdTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final String CLIENT = "bina-humas";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final String NIP = "198604052010011001";

    private final TestProvider provider = TestProvider.start();
    private final OidcSettings settings =
            new OidcSettings(provider.issuer(), CLIENT, "rahasia", "SSO", "nip", "openid", false);
    private final IdTokens tokens =
            new IdTokens(settings, provider.keysAddress(), new OidcCalls(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aTokenOfTheProviderForUsNamesWhoItIs() {
        OidcIdentity identity = read(good().build());
        assertEquals(NIP, identity.nip());
        assertEquals("sri@contoh.go.id", identity.verifiedMail());
    }

    @Test
    void aMailAddressThatTheProviderDidNotVerifyIsNotTaken() {
        assertNull(read(good().claim("email_verified", false).build()).verifiedMail());
        assertNull(read(good().claim("email_verified", null).build()).verifiedMail());
    }

    @Test
    void anotherIssuerAudienceOrClientIsRefused() {
        untrusted(good().issuer("https://lain.contoh").build());
        untrusted(good().audience("aplikasi-lain").build());
        untrusted(good().audience((String) null).build());
        untrusted(good().audience(List.of(CLIENT, "lain")).build());
        untrusted(good().audience(List.of(CLIENT, "lain")).claim("azp", "lain").build());
        untrusted(good().claim("azp", "lain").build());
        assertEquals(
                NIP,
                read(good().audience(List.of(CLIENT, "lain"))
                                .claim("azp", CLIENT)
                                .build())
                        .nip());
    }

    @Test
    void aTokenIsOverAMinuteAfterItsEnd() {
        Duration skew = Duration.ofSeconds(IdTokens.SKEW_SECONDS);
        assertEquals(
                NIP,
                read(good().expirationTime(at(skew.negated().plusSeconds(1))).build())
                        .nip());
        untrusted(good().expirationTime(at(skew.negated())).build());
        untrusted(good().notBeforeTime(at(skew.plusSeconds(1))).build());
        untrusted(good().expirationTime(null).build());
    }

    @Test
    void anotherOrNoNonceIsRefused() {
        untrusted(good().claim("nonce", "another").build());
        untrusted(good().claim("nonce", null).build());
        untrusted(good().claim("nonce", 7).build());
    }

    @Test
    void onlyASignatureOfThePublishedKeyCounts() throws JOSEException {
        untrusted(new PlainJWT(good().build()).serialize());
        untrusted(TestProvider.sign(good().build(), TestProvider.newKey()));
        String token = provider.sign(good().build());
        untrusted(token.substring(0, token.length() - 8) + "AAAAAAAA");
        // the public key taken for a shared secret
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(provider.key().getKeyID())
                        .build(),
                good().build());
        confused.sign(new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
        untrusted(confused.serialize());
    }

    @Test
    void keysAreKeptAndAskedForAgainWhenTheyChange() {
        read(good().build());
        read(good().build());
        assertEquals(1, provider.keysAsked());
        provider.changeKey();
        assertEquals(NIP, read(good().build()).nip());
        assertEquals(2, provider.keysAsked());
    }

    @Test
    void aProviderWithoutKeysIsAway() {
        provider.goAway();
        assertEquals(OidcTrouble.AWAY, refused(provider.sign(good().build())));
    }

    private JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("f:1")
                .audience(CLIENT)
                .issueTime(at(Duration.ofSeconds(-5)))
                .expirationTime(at(Duration.ofMinutes(5)))
                .claim("nonce", NONCE)
                .claim("nip", NIP)
                .claim("email", "sri@contoh.go.id")
                .claim("email_verified", true);
    }

    private OidcIdentity read(JWTClaimsSet claims) {
        return tokens.read(provider.sign(claims), NONCE);
    }

    private void untrusted(JWTClaimsSet claims) {
        untrusted(provider.sign(claims));
    }

    private void untrusted(String token) {
        assertEquals(OidcTrouble.UNTRUSTED, refused(token));
    }

    private OidcTrouble refused(String token) {
        return assertThrows(OidcFailure.class, () -> tokens.read(token, NONCE)).trouble();
    }

    private static Date at(Duration from) {
        return Date.from(NOW.plus(from));
    }
}
