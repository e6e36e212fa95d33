package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

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

    static String hash(String secret) {
        return Ids.hash(secret);
    }

    long accountId() {
        return accountId;
    }
}
