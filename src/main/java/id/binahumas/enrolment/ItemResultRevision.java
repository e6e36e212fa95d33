package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One reading of a result, kept for ever. */
@Entity
@Table(name = "item_result_revision")
class ItemResultRevision extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_result_id")
    private ItemResult result;

    private int revision;
    private BigDecimal score;
    private BigDecimal maximum;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant at;
    private String source;

    protected ItemResultRevision() {}

    ItemResultRevision(ItemResult result, int revision, ItemOutcome reading) {
        this.result = result;
        this.revision = revision;
        this.score = reading.score();
        this.maximum = reading.maximum();
        this.outcome = reading.outcome();
        this.at = reading.at();
        this.source = reading.source();
    }
}
