package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Two entries became one: which was kept, who said so and why, and what both were before. */
@Entity
@Table(name = "people_merge")
public class PeopleMerge extends BaseEntity {

    private long keptId;
    private long goneId;
    private Instant mergedAt;
    private long mergedBy;
    private String reason;

    @Column(length = 1_000_000)
    private String beforeState;

    protected PeopleMerge() {}

    PeopleMerge(long keptId, long goneId, long by, String reason, String beforeState, Instant now) {
        this.keptId = keptId;
        this.goneId = goneId;
        this.mergedBy = by;
        this.reason = reason;
        this.beforeState = beforeState;
        this.mergedAt = now;
    }

    public long keptId() {
        return keptId;
    }

    public long goneId() {
        return goneId;
    }

    public String beforeState() {
        return beforeState;
    }
}
