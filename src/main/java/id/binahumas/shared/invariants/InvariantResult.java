package id.binahumas.shared.invariants;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the last check of an invariant found, and since when it has not held. */
@Entity
@Table(name = "invariant_result")
public class InvariantResult extends BaseEntity {

    private static final int LONGEST_ERROR = 1000;
    private static final Jsonb JSON = JsonbBuilder.create();

    private String name;
    private long violations;

    @Column(length = 1_000_000)
    private String examples = "[]";

    private String error;
    private Instant checkedAt;
    private long tookMillis;
    private Instant brokenSince;

    protected InvariantResult() {}

    InvariantResult(String name, Instant now) {
        this.name = name;
        this.checkedAt = now;
    }

    void found(Finding finding, Duration took, Instant now) {
        violations = finding.violations();
        examples = JSON.toJson(finding.examples());
        error = null;
        checkedAt = now;
        tookMillis = took.toMillis();
        if (violations == 0) {
            brokenSince = null;
        } else if (brokenSince == null) {
            brokenSince = now;
        }
    }

    /** It could not be checked: what was found before stands, and the error says that it is old. */
    void failed(String why, Instant now) {
        error = Texts.start(why, LONGEST_ERROR);
        checkedAt = now;
    }

    public String name() {
        return name;
    }

    public long violations() {
        return violations;
    }

    public List<Example> examples() {
        return List.of(JSON.fromJson(examples, Example[].class));
    }

    public String error() {
        return error;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public long tookMillis() {
        return tookMillis;
    }

    public Instant brokenSince() {
        return brokenSince;
    }
}
