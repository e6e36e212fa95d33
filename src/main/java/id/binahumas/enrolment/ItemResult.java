package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a person achieved in one item or block, as it stands now; every earlier reading stays as a revision. */
@Entity
@Table(name = "item_result")
public class ItemResult extends BaseEntity {

    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    private ResultKind kind;

    private long itemId;
    private BigDecimal score;
    private BigDecimal maximum;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant at;
    private String source;
    private int revision;

    @OneToMany(mappedBy = "result", cascade = CascadeType.PERSIST)
    private List<ItemResultRevision> revisions = new ArrayList<>();

    protected ItemResult() {}

    ItemResult(ItemOutcome first) {
        enrolmentId = first.enrolmentId();
        kind = first.kind();
        itemId = first.itemId();
        take(first);
    }

    /** Takes a newer reading; says whether anything changed. */
    boolean revise(ItemOutcome newer) {
        if (newer.source().equals(source)
                && newer.outcome() == outcome
                && same(newer.score(), score)
                && same(newer.maximum(), maximum)) {
            return false;
        }
        take(newer);
        return true;
    }

    private void take(ItemOutcome reading) {
        score = reading.score();
        maximum = reading.maximum();
        outcome = reading.outcome();
        at = reading.at();
        source = reading.source();
        revision++;
        revisions.add(new ItemResultRevision(this, revision, reading));
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    public ResultKind kind() {
        return kind;
    }

    public long itemId() {
        return itemId;
    }

    public BigDecimal score() {
        return score;
    }

    public BigDecimal maximum() {
        return maximum;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
