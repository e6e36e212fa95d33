package id.binahumas.shared.oidc;

import id.binahumas.shared.security.SecretBox;
import id.binahumas.shared.web.Cookies;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;

/** The way to the provider and back. What must be known again is in a sealed cookie, so that nobody opens a session by asking. */
@ApplicationScoped
public class OidcFlow {

    private static final String COOKIE = "binahumas_oidc";
    private static final String KEY = "oidc";
    private static final int LONGEST_CODE = 4000;

    /** Who came back, and where they wanted to go. */
    public record Arrival(OidcIdentity identity, String to) {}

    @Inject
    OidcProvider provider;

    @Inject
    SecretBox box;

    @Inject
    Clock clock;

    /** The address to send the browser to; it must keep the cookie set here. */
    public String begin(HttpServletRequest request, HttpServletResponse response, String to) {
        OidcAttempt attempt = OidcAttempt.begin(LocalPath.orElse(to, "/home"), clock.instant());
        String address = provider.authorization(attempt);
        Cookies.set(
                request, response, COOKIE, box.seal(KEY, attempt.write(), COOKIE), (int) OidcAttempt.LIFE.toSeconds());
        return address;
    }

    /** Uses the attempt up, whatever comes of it. */
    public Arrival finish(HttpServletRequest request, HttpServletResponse response) {
        String kept = Cookies.value(request, COOKIE);
        Cookies.set(request, response, COOKIE, "", 0);
        OidcAttempt attempt = Optional.ofNullable(kept)
                .flatMap(cookie -> box.open(KEY, cookie, COOKIE))
                .flatMap(OidcAttempt::read)
                .filter(a -> a.isFor(request.getParameter("state"), clock.instant()))
                .orElseThrow(() -> new OidcFailure(OidcTrouble.EXPIRED, "no attempt of this browser"));
        String error = request.getParameter("error");
        String code = request.getParameter("code");
        if (error != null || code == null || code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new OidcFailure(OidcTrouble.DENIED, "the provider sent no code");
        }
        return new Arrival(provider.identity(attempt, code, request.getParameter("iss")), attempt.to());
    }
}
