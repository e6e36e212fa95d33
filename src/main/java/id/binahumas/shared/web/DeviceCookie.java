package id.binahumas.shared.web;

import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises a browser in which somebody was let in before. It opens nothing; it is random, and sealed so that nobody makes
 * one up.
 */
@ApplicationScoped
public class DeviceCookie {

    static final String NAME = "binahumas_device";

    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_LENGTH = 32;
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    Secrets secrets;

    /** Null when nobody was let in here. */
    public String read(HttpServletRequest request) {
        String value = Cookies.value(request, NAME);
        if (value == null || !value.matches("[A-Z2-9]{" + SECRET_LENGTH + "}\\.[0-9a-f]{64}")) {
            return null;
        }
        String secret = value.substring(0, SECRET_LENGTH);
        byte[] given = value.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, sealed(secret).getBytes(StandardCharsets.US_ASCII)) ? secret : null;
    }

    /** Returns the secret of this browser, for another year. */
    public String write(HttpServletRequest request, HttpServletResponse response) {
        String here = read(request);
        String secret = here == null ? Ids.code(SECRET_LENGTH) : here;
        Cookies.set(request, response, NAME, sealed(secret), YEAR_SECONDS);
        return secret;
    }

    private String sealed(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secrets.key("device"), HMAC));
            return secret + "." + HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
