package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One person's judgement of a hand-in: a draft of their own until it is issued, then it stays as it is for ever. */
@Entity
@Table(name = "grading")
public class Grading extends BaseEntity {

    private long submissionId;
    private Integer number;
    private long graderId;
    private String graderName;
    private Long draftOf;
    private String comment;
    private Instant savedAt;
    private Instant issuedAt;
    private BigDecimal score;
    private BigDecimal maximum;

    @OneToMany(mappedBy = "grading", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Mark> marks = new ArrayList<>();

    protected Grading() {}

    Grading(long submissionId, long graderId, String graderName, Instant now) {
        this.submissionId = submissionId;
        this.graderId = graderId;
        this.draftOf = graderId;
        this.graderName = graderName;
        this.savedAt = now;
    }

    /** Keeps what was filled in so far; criteria without points are allowed in a draft. */
    void keep(Assignment assignment, Assessment assessment, Instant now) {
        if (issuedAt != null) {
            throw new Refusal("data.changed");
        }
        comment = assessment.comment();
        savedAt = now;
        for (Assessment.Point point : assessment.points()) {
            Criterion criterion = assignment.criterion(point.criterionId());
            if (point.points() != null) {
                criterion.require(point.points());
            }
            mark(criterion.id()).give(point.points(), point.comment());
        }
    }

    /** The sum of all criteria, each of which needs its points. */
    void issue(Assignment assignment, int newNumber, Instant now) {
        long missing = assignment.criteria().stream()
                .filter(c -> pointsFor(c.id()) == null)
                .count();
        if (missing > 0) {
            throw new Refusal("grading.incomplete", missing);
        }
        score = sum();
        maximum = assignment.maximum();
        number = newNumber;
        draftOf = null;
        issuedAt = now;
    }

    BigDecimal sum() {
        return marks.stream().map(Mark::points).filter(p -> p != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Mark mark(long criterionId) {
        return marks.stream()
                .filter(m -> m.criterionId() == criterionId)
                .findFirst()
                .orElseGet(() -> {
                    Mark mark = new Mark(this, criterionId);
                    marks.add(mark);
                    return mark;
                });
    }

    private BigDecimal pointsFor(long criterionId) {
        return marks.stream()
                .filter(m -> m.criterionId() == criterionId)
                .map(Mark::points)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
    }

    public long submissionId() {
        return submissionId;
    }

    public Integer number() {
        return number;
    }

    /** Whose draft it is; null once issued. */
    public Long draftOf() {
        return draftOf;
    }

    public String graderName() {
        return graderName;
    }

    public String comment() {
        return comment;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public BigDecimal score() {
        return score;
    }

    public BigDecimal maximum() {
        return maximum;
    }

    public List<Mark> marks() {
        return Collections.unmodifiableList(marks);
    }
}
