package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A letter by which a unit names its people for a run (pengusulan): all of them or none, or as many as there is room for. */
@Entity
@Table(name = "nomination")
public class Nomination extends BaseEntity {

    private long runId;
    private long unitId;
    private boolean whole;
    private String letterNumber;
    private LocalDate letterDate;
    private Long letterFileId;
    private long nominatedBy;
    private Instant nominatedAt;

    protected Nomination() {}

    Nomination(long runId, long unitId, NominationDetails details, long accountId, Instant now) {
        this.runId = runId;
        this.unitId = unitId;
        this.whole = details.whole();
        this.letterNumber = Texts.plain(details.letterNumber(), 100);
        this.letterDate = details.letterDate();
        this.letterFileId = details.letterFileId();
        this.nominatedBy = accountId;
        this.nominatedAt = now;
    }

    /** Another letter in the place of one that was wrong or not there. */
    void attach(long fileId) {
        letterFileId = fileId;
    }

    public long runId() {
        return runId;
    }

    public long unitId() {
        return unitId;
    }

    public boolean isWhole() {
        return whole;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public LocalDate letterDate() {
        return letterDate;
    }

    public Long letterFileId() {
        return letterFileId;
    }

    public Instant nominatedAt() {
        return nominatedAt;
    }
}
