package id.binahumas.profile;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One value of somebody's data that they ask to have put right; decided once, by somebody else, or withdrawn before. */
@Entity
@Table(name = "correction_request")
public class CorrectionRequest extends BaseEntity {

    private long personId;

    @Enumerated(EnumType.STRING)
    private CorrectionField field;

    private String oldValue;
    private String newValue;
    private Long newUnitId;
    private String reason;
    private Long proofFileId;
    private Instant requestedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private CorrectionState state = CorrectionState.OPEN;

    private Instant decidedAt;
    private Long decidedBy;
    private String answer;

    protected CorrectionRequest() {}

    CorrectionRequest(
            long personId, CorrectionField field, String oldValue, Wish wish, Instant requestedAt, Instant dueAt) {
        boolean optional = field == CorrectionField.TITLE_BEFORE || field == CorrectionField.TITLE_AFTER;
        if (wish.value() == null && !optional) {
            throw new Refusal("correction.value.needed");
        }
        if (Objects.equals(oldValue, wish.value())) {
            throw new Refusal("correction.same");
        }
        this.personId = personId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = wish.value();
        this.reason = wish.reason();
        this.proofFileId = wish.proofFileId();
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
    }

    /** What is wanted and why. */
    record Wish(String value, String reason, Long proofFileId) {}

    /** A unit is asked for by its name; whoever accepts says which one is meant. */
    void accept(String current, Long unitId, long by, Instant now) {
        requireOpen();
        if (field == CorrectionField.UNIT && unitId == null) {
            throw new Refusal("correction.unit.needed");
        }
        newUnitId = unitId;
        if (!Objects.equals(oldValue, current)) {
            throw new Refusal("correction.outdated");
        }
        decide(CorrectionState.ACCEPTED, by, null, now);
    }

    void refuse(String why, long by, Instant now) {
        requireOpen();
        decide(CorrectionState.REFUSED, by, why, now);
    }

    void withdraw(Instant now) {
        requireOpen();
        state = CorrectionState.WITHDRAWN;
        decidedAt = now;
    }

    private void requireOpen() {
        if (state != CorrectionState.OPEN) {
            throw new Refusal("correction.decided");
        }
    }

    private void decide(CorrectionState decision, long by, String why, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        answer = why;
    }

    public long personId() {
        return personId;
    }

    public CorrectionField field() {
        return field;
    }

    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }

    public Long newUnitId() {
        return newUnitId;
    }

    public String reason() {
        return reason;
    }

    public Long proofFileId() {
        return proofFileId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public CorrectionState state() {
        return state;
    }

    public String answer() {
        return answer;
    }
}
