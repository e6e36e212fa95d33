package id.binahumas.shared.web;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a program was answered under a key of its own. Begun before the deed, so that the same key waits for it elsewhere. */
@Entity
@Table(name = "idempotent_answer")
public class IdempotentAnswer extends BaseEntity {

    private long accountId;
    private String requestKey;
    private String route;
    private String requestHash;
    private int status;
    private String location;
    private String tag;

    @Column(length = 1_000_000)
    private String body;

    private Instant createdAt;

    protected IdempotentAnswer() {}

    IdempotentAnswer(long accountId, String requestKey, String route, String requestHash, Instant now) {
        this.accountId = accountId;
        this.requestKey = requestKey;
        this.route = route;
        this.requestHash = requestHash;
        this.createdAt = now;
    }

    /** The key belongs to what was asked under it first. */
    void requireSame(String route, String requestHash) {
        if (!this.route.equals(route) || !this.requestHash.equals(requestHash)) {
            throw new Refusal("api.key.other");
        }
    }

    void answered(int status, String location, String tag, String body) {
        this.status = status;
        this.location = location;
        this.tag = tag;
        this.body = body;
    }

    int status() {
        return status;
    }

    String location() {
        return location;
    }

    String tag() {
        return tag;
    }

    String body() {
        return body;
    }
}
