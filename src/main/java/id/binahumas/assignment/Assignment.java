package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A task of the syllabus that is handed in and judged by criteria (tugas); without a criterion nobody can hand in yet. */
@Entity
@Table(name = "assignment")
public class Assignment extends BaseEntity {

    private static final int MOST_CRITERIA = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private long syllabusItemId;
    private String instructions;
    private int passMark;
    private int maxAttempts;
    private boolean lateAccepted;

    @OneToMany(mappedBy = "assignment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sort")
    private List<Criterion> criteria = new ArrayList<>();

    protected Assignment() {}

    Assignment(long syllabusItemId, AssignmentDetails details) {
        this.syllabusItemId = syllabusItemId;
        describe(details);
    }

    void describe(AssignmentDetails details) {
        instructions = details.instructions();
        passMark = details.passMark();
        maxAttempts = details.maxAttempts();
        lateAccepted = details.lateAccepted();
    }

    Criterion addCriterion(CriterionDetails details) {
        if (criteria.size() >= MOST_CRITERIA) {
            throw new Refusal("assignment.criteria.many", MOST_CRITERIA);
        }
        int sort = criteria.isEmpty() ? 1 : criteria.get(criteria.size() - 1).sort() + 1;
        Criterion criterion = new Criterion(this, sort, details);
        criteria.add(criterion);
        return criterion;
    }

    Criterion criterion(long criterionId) {
        return criteria.stream().filter(c -> c.id() == criterionId).findFirst().orElseThrow(NotFound::new);
    }

    void removeCriterion(long criterionId) {
        criteria.remove(criterion(criterionId));
    }

    /** What all criteria together can give. */
    public BigDecimal maximum() {
        return criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a score is enough: compared without rounding, so that 69.999 of 100 is not 70. */
    boolean passes(BigDecimal score, BigDecimal maximum) {
        return score.multiply(HUNDRED).compareTo(maximum.multiply(BigDecimal.valueOf(passMark))) >= 0;
    }

    public boolean isReady() {
        return !criteria.isEmpty();
    }

    public long syllabusItemId() {
        return syllabusItemId;
    }

    public String instructions() {
        return instructions;
    }

    public int passMark() {
        return passMark;
    }

    /** How many hand-ins count; one that was given back for revision does not. */
    public int maxAttempts() {
        return maxAttempts;
    }

    public boolean lateAccepted() {
        return lateAccepted;
    }

    public List<Criterion> criteria() {
        return Collections.unmodifiableList(criteria);
    }
}
