package id.binahumas.assignment;

import java.math.BigDecimal;
import java.util.List;

/** A criterion with what one judgement gave for it; points are null as long as none are given. */
public record CriterionRow(
        long id,
        int version,
        int number,
        String title,
        String description,
        BigDecimal maximum,
        List<Level> levels,
        String levelText,
        BigDecimal points,
        String comment) {

    static List<CriterionRow> of(Assignment assignment, Grading grading) {
        List<Mark> marks = grading == null ? List.of() : grading.marks();
        List<Criterion> criteria = assignment.criteria();
        return criteria.stream()
                .map(c -> of(
                        c,
                        criteria.indexOf(c) + 1,
                        marks.stream()
                                .filter(m -> m.criterionId() == c.id())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static CriterionRow of(Criterion c, int number, Mark mark) {
        return new CriterionRow(
                c.id(),
                c.version(),
                number,
                c.title(),
                c.description(),
                c.points(),
                c.levels(),
                c.levelText(),
                mark == null ? null : mark.points(),
                mark == null ? null : mark.comment());
    }

    /** As a form sends it; empty when no points are given. */
    public String value() {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    /** The level these points stand for, in words; null without levels. */
    public String levelName() {
        return levels.stream()
                .filter(l -> points != null && l.points().compareTo(points) == 0)
                .map(Level::name)
                .findFirst()
                .orElse(null);
    }
}
