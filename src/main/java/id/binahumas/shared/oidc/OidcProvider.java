package id.binahumas.shared.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The identity provider the operator named: the authorization code flow of OpenID Connect with PKCE, and what it says of
 * itself, asked for at first use and again every hour. None of it runs in a transaction.
 */
@ApplicationScoped
public class OidcProvider {

    private static final Logger LOG = Logger.getLogger(OidcProvider.class);
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private record Known(OidcMetadata metadata, IdTokens tokens, Instant until) {}

    private final Optional<OidcSettings> settings =
            OidcSettings.read().filter(s -> OidcSettings.isTrustworthy(s.issuer()));
    private final OidcCalls calls = new OidcCalls();

    private volatile Known known;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (settings.isEmpty() && OidcSettings.read().isPresent()) {
            LOG.error("BINAHUMAS_OIDC_ISSUER must be an https address (http on this machine only): nobody can use it");
        }
    }

    /** Empty when there is no provider. */
    public Optional<OidcSettings> settings() {
        return settings;
    }

    /** Where the browser goes to sign in. */
    String authorization(OidcAttempt attempt) {
        OidcSettings own = own();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", own.clientId());
        parameters.put("redirect_uri", OidcSettings.returnAddress());
        parameters.put("scope", own.scope());
        parameters.put("state", attempt.state());
        parameters.put("nonce", attempt.nonce());
        parameters.put("code_challenge", attempt.challenge());
        parameters.put("code_challenge_method", "S256");
        String address = known().metadata().authorization();
        return address + (address.contains("?") ? "&" : "?") + form(parameters);
    }

    /** Where the browser goes to sign out there too (RP-initiated logout); no token is kept for it, so the provider asks once more. */
    public String logout() {
        OidcSettings own = own();
        String address = known().metadata().logout();
        if (address == null) {
            throw new OidcFailure(OidcTrouble.AWAY, "the provider has no logout");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", own.clientId());
        parameters.put("post_logout_redirect_uri", OidcSettings.leftAddress());
        return address + (address.contains("?") ? "&" : "?") + form(parameters);
    }

    /** Exchanges the code that came back for the ID token, and reads it. */
    OidcIdentity identity(OidcAttempt attempt, String code, String namedIssuer) {
        OidcSettings own = own();
        Known provider = known();
        // RFC 9207: an answer of another provider must not be taken to this one
        boolean ownAnswer = namedIssuer == null
                ? !provider.metadata().namesItself()
                : own.issuer().equals(namedIssuer);
        if (!ownAnswer) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "the answer comes from another provider");
        }
        JsonObject answer = calls.json(exchange(provider.metadata(), attempt, code));
        String token = answer.getString("id_token", null);
        if (token == null) {
            throw new OidcFailure(OidcTrouble.UNTRUSTED, "no ID token; is openid in BINAHUMAS_OIDC_SCOPE?");
        }
        return provider.tokens().read(token, attempt.nonce());
    }

    private HttpRequest.Builder exchange(OidcMetadata metadata, OidcAttempt attempt, String code) {
        OidcSettings own = own();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", OidcSettings.returnAddress());
        parameters.put("code_verifier", attempt.verifier());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(metadata.token()))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (own.clientSecret() != null && !metadata.secretInBody()) {
            String pair = encoded(own.clientId()) + ":" + encoded(own.clientSecret());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        } else {
            parameters.put("client_id", own.clientId());
            if (own.clientSecret() != null) {
                parameters.put("client_secret", own.clientSecret());
            }
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form(parameters)));
    }

    private Known known() {
        Known now = known;
        if (now == null || !clock.instant().isBefore(now.until())) {
            OidcSettings own = own();
            String address = own.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration";
            OidcMetadata metadata =
                    OidcMetadata.of(calls.json(HttpRequest.newBuilder(URI.create(address))), own.issuer());
            boolean sameKeys = now != null && now.metadata().keys().equals(metadata.keys());
            IdTokens tokens = sameKeys ? now.tokens() : new IdTokens(own, metadata.keys(), calls, clock);
            now = new Known(metadata, tokens, clock.instant().plus(KNOWN_FOR));
            known = now;
        }
        return now;
    }

    private OidcSettings own() {
        return settings.orElseThrow(() -> new OidcFailure(OidcTrouble.AWAY, "no provider is set"));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + encoded(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
