package id.binahumas.profile;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody asks to be erased. Refused on a ground of the law, or accepted and then done; until it is done it can be withdrawn. */
@Entity
@Table(name = "erasure_request")
public class ErasureRequest extends BaseEntity {

    private long personId;
    private String reason;
    private Instant requestedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ErasureState state = ErasureState.REQUESTED;

    private Instant decidedAt;
    private Long decidedBy;

    @Enumerated(EnumType.STRING)
    private ErasureGround ground;

    private String answer;
    private Instant doneAt;

    protected ErasureRequest() {}

    ErasureRequest(long personId, String reason, Instant now, Instant dueAt) {
        this.personId = personId;
        this.reason = reason;
        this.requestedAt = now;
        this.dueAt = dueAt;
    }

    void accept(long by, Instant now) {
        require(ErasureState.REQUESTED);
        state = ErasureState.ACCEPTED;
        decidedBy = by;
        decidedAt = now;
    }

    void refuse(ErasureGround lawfulGround, String why, long by, Instant now) {
        require(ErasureState.REQUESTED);
        state = ErasureState.REFUSED;
        ground = lawfulGround;
        answer = why;
        decidedBy = by;
        decidedAt = now;
    }

    void withdraw() {
        if (!isOpen()) {
            throw new Refusal("erasure.decided");
        }
        state = ErasureState.WITHDRAWN;
    }

    /** Also why somebody wanted to go says who it was. */
    void done(Instant now) {
        require(ErasureState.ACCEPTED);
        state = ErasureState.DONE;
        reason = null;
        doneAt = now;
    }

    private void require(ErasureState expected) {
        if (state != expected) {
            throw new Refusal("erasure.decided");
        }
    }

    public boolean isOpen() {
        return state == ErasureState.REQUESTED || state == ErasureState.ACCEPTED;
    }

    public long personId() {
        return personId;
    }

    public String reason() {
        return reason;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ErasureState state() {
        return state;
    }

    public ErasureGround ground() {
        return ground;
    }

    public String answer() {
        return answer;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
