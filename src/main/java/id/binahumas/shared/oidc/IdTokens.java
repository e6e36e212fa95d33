package id.binahumas.shared.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/**
 * Reads ID tokens of one provider: signed by a key it publishes (asked for again when it changes), made by it, for us,
 * for this login, and not over.
 */
final class IdTokens {

    static final int SKEW_SECONDS = 60;

    /** Public-key signatures only: "none" and a shared secret are not among them. */
    private static final Set<JWSAlgorithm> SIGNED_BY = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final long KEYS_KEPT = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_PATIENCE = Duration.ofSeconds(12).toMillis();
    /** A token under an unknown key asks for the keys anew, but strangers must not make us ask all the time. */
    private static final long KEYS_INTERVAL = Duration.ofSeconds(30).toMillis();

    private final OidcSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(OidcSettings settings, String keys, ResourceRetriever calls, Clock clock) {
        this.settings = settings;
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(url(keys), calls)
                .cache(KEYS_KEPT, KEYS_PATIENCE)
                .rateLimited(KEYS_INTERVAL)
                .refreshAheadCache(false)
                .build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_BY, source));
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(
                        Set.of(settings.clientId()),
                        new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                        Set.of("sub", "exp", "iat", "nonce"),
                        null) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
    }

    OidcIdentity read(String token, String nonce) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            requireOurs(claims, nonce);
            return new OidcIdentity(claims.getStringClaim(settings.nipClaim()), verifiedMail(claims));
        } catch (RemoteKeySourceException e) {
            throw new OidcFailure(OidcTrouble.AWAY, "its keys: " + e.getMessage());
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "ID token: " + e.getMessage());
        }
    }

    private void requireOurs(JWTClaimsSet claims, String nonce) throws ParseException {
        byte[] given = claims.getStringClaim("nonce").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, nonce.getBytes(StandardCharsets.UTF_8))) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "ID token: another nonce");
        }
        String party = claims.getStringClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(settings.clientId())) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "ID token: made for another client");
        }
    }

    private static String verifiedMail(JWTClaimsSet claims) throws ParseException {
        boolean verified = "true".equals(String.valueOf(claims.getClaim("email_verified")));
        return verified ? claims.getStringClaim("email") : null;
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, address);
        }
    }
}
