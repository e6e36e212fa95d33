package id.binahumas.shared.security;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
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
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors());

    /** Who waits holds one of the threads that answer requests, of which there are 16 to a processor. */
    private static final int MOST_WAITING = PLACES * 12;

    private static final int LONGEST_LINE = PLACES * 9;

    /** Compared with when there is no account, so that the answer takes as long as for one. Fits no password. */
    private static final String NOBODY =
            PREFIX + "$" + ROUNDS + "$" + Base64.getEncoder().encodeToString(new byte[SALT_BYTES]) + "$"
                    + Base64.getEncoder().encodeToString(new byte[HASH_BITS / 8]);

    private final SecureRandom random = new SecureRandom();
    private final HashingQueue queue = new HashingQueue(PLACES, LONGEST_LINE, MOST_WAITING);

    public String hash(String password) {
        return hash(password, ROUNDS);
    }

    String hash(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = inTurn(ownLine(), () -> derive(password, salt, rounds));
        Base64.Encoder base64 = Base64.getEncoder();
        return PREFIX + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    public boolean fits(String password, String storedHash) {
        return fits(password, storedHash, ownLine());
    }

    /** False for a null hash too, after the same time; and a hash from times of fewer rounds takes no shorter. */
    public boolean fits(String password, String storedHash, String line) {
        String[] parts = (storedHash == null ? NOBODY : storedHash).split("\\$");
        int rounds = Integer.parseInt(parts[1]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = inTurn(line, () -> {
            if (rounds < ROUNDS) {
                derive(password, salt, ROUNDS - rounds);
            }
            return derive(password, salt, rounds);
        });
        return MessageDigest.isEqual(expected, given) && storedHash != null;
    }

    /** Made when fewer rounds were enough: whoever has the password at hand makes a new one. */
    public boolean isOutdated(String storedHash) {
        String[] parts = storedHash.split("\\$");
        return !parts[0].equals(PREFIX) || Integer.parseInt(parts[1]) < ROUNDS;
    }

    private static String ownLine() {
        String address = RequestFacts.current().address();
        return address == null ? "house" : address;
    }

    private interface Derivation {
        byte[] run();
    }

    private byte[] inTurn(String line, Derivation derivation) {
        try {
            if (!queue.enter(line, PATIENCE)) {
                throw new Refusal("login.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("login.busy");
        }
        try {
            return derivation.run();
        } finally {
            queue.leave();
        }
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        String known = password == null || password.length() > LONGEST_PASSWORD ? "" : password;
        PBEKeySpec spec = new PBEKeySpec(known.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
