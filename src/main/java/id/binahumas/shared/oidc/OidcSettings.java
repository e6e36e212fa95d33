package id.binahumas.shared.oidc;

import id.binahumas.shared.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Which identity provider the operator trusts, and what it calls things. */
public record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String label,
        String nipClaim,
        String scope,
        boolean asksForSecondFactor) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Empty when the operator named no provider. */
    public static Optional<OidcSettings> read() {
        Optional<String> issuer = Settings.text("BINAHUMAS_OIDC_ISSUER");
        Optional<String> clientId = Settings.text("BINAHUMAS_OIDC_CLIENT_ID");
        if (issuer.isEmpty() || clientId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OidcSettings(
                issuer.get(),
                clientId.get(),
                Settings.text("BINAHUMAS_OIDC_CLIENT_SECRET").orElse(null),
                Settings.text("BINAHUMAS_OIDC_LABEL", "SSO"),
                Settings.text("BINAHUMAS_OIDC_NIP_CLAIM", "nip"),
                Settings.text("BINAHUMAS_OIDC_SCOPE", "openid profile email"),
                Settings.text("BINAHUMAS_OIDC_SECOND_FACTOR", "").equals("provider")));
    }

    /** The one address a provider may send people back to; from the settings, never from a request. */
    static String returnAddress() {
        return Settings.address() + "/login/oidc/return";
    }

    /** Where it sends those who signed out there. */
    static String leftAddress() {
        return Settings.address() + "/";
    }

    /** What is said to a provider is secret: encrypted, or on this machine. */
    static boolean isTrustworthy(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
