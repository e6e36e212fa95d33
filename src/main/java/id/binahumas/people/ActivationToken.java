package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** A link that sets a password once, for a week. Its secret is in the mail only; here is its hash. */
@Entity
@Table(name = "activation_token")
public class ActivationToken extends BaseEntity {

    static final int SECRET_LENGTH = 32;
    static final Duration LIFE = Duration.ofDays(7);

    private long accountId;
    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected ActivationToken() {}

    ActivationToken(long accountId, String secret, Instant now) {
        this.accountId = accountId;
        this.tokenHash = hash(secret);
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    void use(Instant now) {
        requireUsable(now);
        usedAt = now;
    }

    void requireUsable(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw new Refusal("activate.used");
        }
    }

    /** The secret is long and random, so a plain hash keeps it. */
    static String hash(String secret) {
        try {
            byte[] bytes = secret.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long accountId() {
        return accountId;
    }
}
