package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/** A code on paper that stands in once for the app. Sixteen random characters, so that a salted hash keeps it. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends BaseEntity {

    static final int LENGTH = 16;

    private static final int SALT_LENGTH = 12;

    private long accountId;
    private String codeHash;
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long accountId, String code) {
        this.accountId = accountId;
        String salt = Ids.code(SALT_LENGTH);
        this.codeHash = salt + ":" + hash(salt, code);
    }

    /** As people type it: with or without hyphens, in any case. */
    static String plain(String typed) {
        return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** In groups, to be copied by hand. */
    static String readable(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    boolean fits(String code) {
        String[] parts = codeHash.split(":");
        byte[] expected = parts[1].getBytes(StandardCharsets.US_ASCII);
        return usedAt == null
                && MessageDigest.isEqual(expected, hash(parts[0], code).getBytes(StandardCharsets.US_ASCII));
    }

    void use(Instant now) {
        usedAt = now;
    }

    private static String hash(String salt, String code) {
        try {
            byte[] bytes = (salt + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
