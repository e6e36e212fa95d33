package id.binahumas.enrolment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A person's part in a run (kepesertaan). Post, grade and unit are pinned at the day of registration. */
@Entity
@Table(name = "enrolment")
public class Enrolment extends BaseEntity {

    private long runId;
    private long courseId;
    private long personId;
    private Long cohortId;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state = EnrolmentState.ACTIVE;

    private Long unitId;
    private String unitName;
    private String agencyName;
    private String post;
    private String grade;
    private Instant registeredAt;
    private Instant completedAt;
    private BigDecimal score;

    protected Enrolment() {}

    Enrolment(long runId, long courseId, long personId, Affiliation affiliation, Instant now) {
        this.runId = runId;
        this.courseId = courseId;
        this.personId = personId;
        register(affiliation, now);
    }

    void register(Affiliation affiliation, Instant now) {
        state = EnrolmentState.ACTIVE;
        unitId = affiliation.unitId();
        unitName = affiliation.unitName();
        agencyName = affiliation.agencyName();
        post = affiliation.post();
        grade = affiliation.grade();
        registeredAt = now;
    }

    /** Belongs to a cohort of the run, or to none. */
    void join(Long cohort) {
        cohortId = cohort;
    }

    void cancel() {
        if (isCompleted()) {
            throw new Refusal("booking.cancel.completed");
        }
        state = EnrolmentState.CANCELLED;
    }

    void complete(BigDecimal finalScore, Instant now) {
        state = EnrolmentState.COMPLETED;
        score = finalScore;
        completedAt = now;
    }

    /** A revised result took the completion away again. */
    void reopen() {
        state = EnrolmentState.ACTIVE;
        completedAt = null;
        score = null;
    }

    public boolean isCompleted() {
        return state == EnrolmentState.COMPLETED;
    }

    public boolean isCancelled() {
        return state == EnrolmentState.CANCELLED;
    }

    public long runId() {
        return runId;
    }

    public long courseId() {
        return courseId;
    }

    public long personId() {
        return personId;
    }

    /** The class of the run it belongs to; null when the run does not tell classes apart. */
    public Long cohortId() {
        return cohortId;
    }

    public EnrolmentState state() {
        return state;
    }

    public Long unitId() {
        return unitId;
    }

    public String unitName() {
        return unitName;
    }

    public String agencyName() {
        return agencyName;
    }

    public String post() {
        return post;
    }

    public String grade() {
        return grade;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public BigDecimal score() {
        return score;
    }
}
