package id.binahumas.shared.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The end of the chain of entries: how many there are and what they add up to. There is one, and it only grows. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    static final long ONLY = 1;

    @Id
    private long id;

    private long lastNumber;
    private String lastHash;
    private String code;
    private Instant sealedAt;

    protected AuditHead() {}

    void moveTo(long number, String hash, byte[] key, Instant now) {
        lastNumber = number;
        lastHash = hash;
        code = codeBy(key);
        sealedAt = now;
    }

    /** Whether the house itself put it here; before the first entry nobody has. */
    boolean isGenuine(byte[] key) {
        return code == null ? lastNumber == 0 : code.equals(codeBy(key));
    }

    long lastNumber() {
        return lastNumber;
    }

    String lastHash() {
        return lastHash;
    }

    Instant sealedAt() {
        return sealedAt;
    }

    private String codeBy(byte[] key) {
        return AuditProof.code(key, AuditProof.canonical("head", lastNumber, lastHash));
    }
}
