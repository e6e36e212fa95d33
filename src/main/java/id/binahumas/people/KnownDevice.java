package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser where an account was signed in: its secret is in a cookie there, here is its hash. A new password forgets it. */
@Entity
@Table(name = "known_device")
public class KnownDevice extends BaseEntity {

    private static final Duration EXACT_ENOUGH = Duration.ofDays(1);

    private long accountId;
    private String secretHash;
    private Instant firstSeenAt;
    private Instant lastSeenAt;

    protected KnownDevice() {}

    KnownDevice(long accountId, String secretHash, Instant now) {
        this.accountId = accountId;
        this.secretHash = secretHash;
        this.firstSeenAt = now;
        this.lastSeenAt = now;
    }

    /** To the day: not every login needs to write. */
    void seen(Instant now) {
        if (!now.isBefore(lastSeenAt.plus(EXACT_ENOUGH))) {
            lastSeenAt = now;
        }
    }
}
