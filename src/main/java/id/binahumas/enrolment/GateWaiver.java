package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A block opened for one participant although the block before is not finished; by whom and why is kept. */
@Entity
@Table(name = "gate_waiver")
public class GateWaiver extends BaseEntity {

    private long enrolmentId;
    private long blockId;
    private String reason;
    private long byAccountId;
    private Instant at;

    protected GateWaiver() {}

    GateWaiver(long enrolmentId, long blockId, String reason, long byAccountId, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        this.enrolmentId = enrolmentId;
        this.blockId = blockId;
        this.reason = Texts.plain(reason, 500);
        this.byAccountId = byAccountId;
        this.at = now;
    }

    public long blockId() {
        return blockId;
    }
}
