package id.binahumas.assignment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a grader filled in: points and a comment for each criterion, and a comment on the whole. */
public record Assessment(@Size(max = LONGEST_COMMENT) String comment, List<@Valid Point> points) {

    static final int LONGEST_COMMENT = 4000;
    static final int LONGEST_REMARK = 1000;

    private static final String POINTS = "points-";
    private static final String REMARK = "comment-";

    /** For one criterion; points are null as long as none are given. */
    public record Point(
            long criterionId,
            BigDecimal points,
            @Size(max = LONGEST_REMARK) String comment) {
        public Point {
            comment = Texts.lines(comment, Integer.MAX_VALUE);
        }
    }

    /** From the fields of the grader's form: points-7, comment-7, comment. */
    static Assessment of(Map<String, String> fields) {
        List<Point> points = fields.keySet().stream()
                .filter(name -> name.startsWith(REMARK))
                .map(name -> name.substring(REMARK.length()))
                .map(id -> new Point(Ids.parse(id), number(fields.get(POINTS + id)), fields.get(REMARK + id)))
                .toList();
        return new Assessment(fields.get("comment"), points);
    }

    private static BigDecimal number(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("[0-9]{1,4}([.,][0-9]{1,2})?")) {
            throw new Refusal("field.number");
        }
        return new BigDecimal(typed.strip().replace(',', '.'));
    }

    public Assessment {
        comment = Texts.lines(comment, Integer.MAX_VALUE);
        points = List.copyOf(points);
    }
}
