package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/** One thing a hand-in is judged by (kriteria rubrik): points up to a maximum, or one of a few named levels. */
@Entity
@Table(name = "criterion")
public class Criterion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    private int sort;
    private String title;
    private String description;
    private BigDecimal points;
    private String levels;

    protected Criterion() {}

    Criterion(Assignment assignment, int sort, CriterionDetails details) {
        this.assignment = assignment;
        this.sort = sort;
        describe(details);
    }

    final void describe(CriterionDetails details) {
        Level.read(details.levels(), details.points());
        title = details.title();
        description = details.description();
        points = details.points();
        levels = details.levels();
    }

    /** Whether other words are all that changes: then marks already given still mean the same. */
    boolean weighsLike(CriterionDetails details) {
        return points.compareTo(details.points()) == 0
                && worths().equals(Level.read(details.levels(), details.points()).stream()
                        .map(Level::points)
                        .toList());
    }

    /** Refuses points this criterion cannot give. */
    void require(BigDecimal given) {
        if (given.signum() < 0 || given.compareTo(points) > 0) {
            throw new Refusal("criterion.points", title, points);
        }
        if (!levels().isEmpty() && levels().stream().noneMatch(l -> l.points().compareTo(given) == 0)) {
            throw new Refusal("criterion.level", title);
        }
    }

    private List<BigDecimal> worths() {
        return levels().stream().map(Level::points).toList();
    }

    public int sort() {
        return sort;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public BigDecimal points() {
        return points;
    }

    public String levelText() {
        return levels;
    }

    /** From the lowest to the highest; empty when plain points are given. */
    public List<Level> levels() {
        return Level.read(levels, points);
    }
}
