package id.binahumas.assignment;

import id.binahumas.shared.text.Texts;
import java.math.BigDecimal;
import java.util.List;

/** What a grader filled in: points and a comment for each criterion, and a comment on the whole. */
public record Assessment(String comment, List<Point> points) {

    private static final int LONGEST_COMMENT = 10_000;
    private static final int LONGEST_REMARK = 1000;

    /** For one criterion; points are null as long as none are given. */
    public record Point(long criterionId, BigDecimal points, String comment) {
        public Point {
            comment = Texts.lines(comment, LONGEST_REMARK);
        }
    }

    public Assessment {
        comment = Texts.lines(comment, LONGEST_COMMENT);
        points = List.copyOf(points);
    }
}
