package id.binahumas.profile;

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

/** A new mail address, which counts once its owner opened the link sent to it; the link works once, for two days. */
@Entity
@Table(name = "mail_change")
public class MailChange extends BaseEntity {

    static final int SECRET_LENGTH = 32;
    static final Duration LIFE = Duration.ofDays(2);

    private long personId;
    private String mail;
    private String tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected MailChange() {}

    MailChange(long personId, String mail, String secret, Instant now) {
        this.personId = personId;
        this.mail = mail;
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
            throw new Refusal("profile.mail.used");
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

    public long personId() {
        return personId;
    }

    public String mail() {
        return mail;
    }
}
