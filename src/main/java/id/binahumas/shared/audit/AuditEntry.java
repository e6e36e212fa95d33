package id.binahumas.shared.audit;

import id.binahumas.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * One deed as it happened: who, what, on what, before and after, why, from where. Written once, never changed; its place
 * in the chain is given to it by {@link AuditChain} as soon as its deed is done.
 */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long id = Ids.next();

    private Instant happenedAt;
    private Long accountId;
    private String actor;
    private String action;
    private Long subjectId;

    @Column(length = 1_000_000)
    private String details;

    @Column(length = 1_000_000)
    private String stateBefore;

    @Column(length = 1_000_000)
    private String stateAfter;

    private String reason;
    private String requestId;
    private String address;
    private String code;

    @Column(insertable = false, updatable = false)
    private Long chainNumber;

    @Column(insertable = false, updatable = false)
    private String chainHash;

    protected AuditEntry() {}

    AuditEntry(
            Instant happenedAt, Long accountId, String actor, Deed deed, String requestId, String address, byte[] key) {
        this.happenedAt = AuditProof.kept(happenedAt);
        this.accountId = accountId;
        this.actor = actor;
        this.action = deed.action();
        this.subjectId = deed.subjectId();
        this.details = deed.details();
        this.stateBefore = deed.before();
        this.stateAfter = deed.after();
        this.reason = deed.reason();
        this.requestId = requestId;
        this.address = address;
        this.code = codeBy(key);
    }

    /** Whether the house itself wrote it, and it is as it was. */
    boolean isGenuine(byte[] key) {
        return codeBy(key).equals(code);
    }

    /** From before there were codes. */
    boolean hasNoCode() {
        return code == null;
    }

    /** What it and all before it add up to. */
    String hashAfter(String previous, long number) {
        return AuditProof.hash(AuditProof.canonical(previous, number, code, AuditProof.hash(content())));
    }

    private String codeBy(byte[] key) {
        return AuditProof.code(key, content());
    }

    private byte[] content() {
        return AuditProof.canonical(
                id,
                happenedAt,
                accountId,
                actor,
                action,
                subjectId,
                details,
                stateBefore,
                stateAfter,
                reason,
                requestId,
                address);
    }

    public long id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Long accountId() {
        return accountId;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public Long subjectId() {
        return subjectId;
    }

    public String details() {
        return details;
    }

    public String stateBefore() {
        return stateBefore;
    }

    public String stateAfter() {
        return stateAfter;
    }

    public String reason() {
        return reason;
    }

    public String address() {
        return address;
    }

    public String requestId() {
        return requestId;
    }

    public Long chainNumber() {
        return chainNumber;
    }

    String chainHash() {
        return chainHash;
    }
}
