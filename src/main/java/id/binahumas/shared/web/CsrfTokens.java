package id.binahumas.shared.web;

import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that show a form came from us: sealed over the session's id or, before login, over a random cookie. Nothing is
 * stored, and no two tokens look alike, so that a compressed page gives none away.
 */
@ApplicationScoped
public class CsrfTokens {

    static final String COOKIE = "binahumas_form";

    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 9;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Secrets secrets;

    /** What this browser is known by; null when by nothing yet. */
    static String binding(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            return "session:" + session.getId();
        }
        String cookie = Cookies.value(request, COOKIE);
        return cookie == null || cookie.length() < 20 ? null : "form:" + cookie;
    }

    String token(String binding) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] seal = seal(salt, binding);
        byte[] token = Arrays.copyOf(salt, salt.length + seal.length);
        System.arraycopy(seal, 0, token, salt.length, seal.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    boolean fits(String token, String binding) {
        if (token == null || binding == null || token.length() > 100) {
            return false;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length > SALT_BYTES
                    && MessageDigest.isEqual(
                            Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length),
                            seal(Arrays.copyOf(bytes, SALT_BYTES), binding));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] seal(byte[] salt, String binding) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secrets.key("csrf"), HMAC));
            mac.update(salt);
            return mac.doFinal(binding.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
