package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** The points a judgement gives for one criterion, and what the grader says to it. */
@Entity
@Table(name = "grading_mark")
public class Mark extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grading_id")
    private Grading grading;

    private long criterionId;
    private BigDecimal points;
    private String comment;

    protected Mark() {}

    Mark(Grading grading, long criterionId) {
        this.grading = grading;
        this.criterionId = criterionId;
    }

    void give(BigDecimal newPoints, String newComment) {
        points = newPoints;
        comment = newComment;
    }

    public long criterionId() {
        return criterionId;
    }

    public BigDecimal points() {
        return points;
    }

    public String comment() {
        return comment;
    }
}
