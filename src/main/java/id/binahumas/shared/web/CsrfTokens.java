package id.binahumas.shared.web;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that show a form came from us: sealed over the session's id or, before login, over a random cookie. One made for
 * somebody who is signed in carries a second seal, over the account: it tells whose a form is whose session is over. Nothing
 * is stored, and no two tokens look alike, so that a compressed page gives none away.
 */
@ApplicationScoped
public class CsrfTokens {

    static final String COOKIE = "binahumas_form";

    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 9;
    private static final int SEAL_BYTES = 32;
    private static final int LONGEST = 100;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Secrets secrets;

    /** What this browser is known by; null when by nothing yet. */
    static String binding(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            return "session:" + session.getId();
        }
        return bindingOfForms(request);
    }

    /** What it was known by before anybody signed in. */
    static String bindingOfForms(HttpServletRequest request) {
        String cookie = Cookies.value(request, COOKIE);
        return cookie == null || cookie.length() < 20 ? null : "form:" + cookie;
    }

    /** Whoever is in, by an account or by a personal link; null for everybody else. */
    static String owner(HttpServletRequest request) {
        Caller caller = CallerAttribute.of(request);
        if (caller.isGuest()) {
            return "link:" + caller.linkId();
        }
        return caller.isSignedIn() ? "account:" + caller.accountId() : null;
    }

    /** For a browser, and for its owner when somebody is signed in. */
    String token(String binding, String owner) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        ByteBuffer token = ByteBuffer.allocate(SALT_BYTES + (owner == null ? 1 : 2) * SEAL_BYTES)
                .put(salt)
                .put(seal(salt, binding));
        if (owner != null) {
            token.put(seal(salt, owner));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    boolean fits(String token, String binding) {
        byte[] bytes = bytes(token);
        return bytes != null && binding != null && isSealed(bytes, SALT_BYTES, binding);
    }

    /** Made for this account, in whichever session. */
    boolean isOwners(String token, String owner) {
        byte[] bytes = bytes(token);
        return isOfSession(bytes) && owner != null && isSealed(bytes, SALT_BYTES + SEAL_BYTES, owner);
    }

    /** Looks like one made for somebody who was signed in; who it was shows only when they are again. */
    boolean isOfSession(String token) {
        return isOfSession(bytes(token));
    }

    private static boolean isOfSession(byte[] bytes) {
        return bytes != null && bytes.length == SALT_BYTES + 2 * SEAL_BYTES;
    }

    private boolean isSealed(byte[] token, int at, String text) {
        return MessageDigest.isEqual(
                Arrays.copyOfRange(token, at, at + SEAL_BYTES), seal(Arrays.copyOf(token, SALT_BYTES), text));
    }

    /** Null when it is no token. */
    private static byte[] bytes(String token) {
        if (token == null || token.length() > LONGEST) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == SALT_BYTES + SEAL_BYTES || isOfSession(bytes) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
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
