package id.binahumas.shared.security;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA512 with 210,000 rounds, about half a second of a processor: only as many at once as there are
 * processors, so that a flood of logins slows logins down and nothing else. Never inside a transaction.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String PREFIX = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 512;
    private static final int LONGEST_PASSWORD = 200;
    private static final int PATIENCE_SECONDS = 20;

    /** Compared with when there is no account, so that the answer takes as long as for one. Fits no password. */
    private static final String NOBODY =
            PREFIX + "$" + ROUNDS + "$" + Base64.getEncoder().encodeToString(new byte[SALT_BYTES]) + "$"
                    + Base64.getEncoder().encodeToString(new byte[HASH_BITS / 8]);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derive(password, salt, ROUNDS);
        Base64.Encoder base64 = Base64.getEncoder();
        return PREFIX + "$" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** False for a null hash too, after the same time. */
    public boolean fits(String password, String storedHash) {
        String[] parts = (storedHash == null ? NOBODY : storedHash).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given) && storedHash != null;
    }

    private byte[] derive(String password, byte[] salt, int rounds) {
        String known = password == null || password.length() > LONGEST_PASSWORD ? "" : password;
        PBEKeySpec spec = new PBEKeySpec(known.toCharArray(), salt, rounds, HASH_BITS);
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("login.busy");
            }
            try {
                return SecretKeyFactory.getInstance(ALGORITHM)
                        .generateSecret(spec)
                        .getEncoded();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("login.busy");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
