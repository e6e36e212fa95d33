package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Settings;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** A link that sets a password once, for as long as its purpose says. Its secret is in the mail only; here is its hash. */
@Entity
@Table(name = "activation_token")
public class ActivationToken extends BaseEntity {

    static final int SECRET_LENGTH = 32;

    private long accountId;
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected ActivationToken() {}

    ActivationToken(long accountId, LinkPurpose purpose, String secret, Instant now) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.tokenHash = hash(secret);
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
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

    static String address(String secret) {
        return Settings.address() + "/activate.xhtml?token=" + secret;
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

    /** Whether it may set a password for an account that stands like this. */
    boolean opens(Account account) {
        return account.awaitsPassword() || purpose == LinkPurpose.RESET && account.active();
    }

    LinkPurpose purpose() {
        return purpose;
    }

    long accountId() {
        return accountId;
    }
}
