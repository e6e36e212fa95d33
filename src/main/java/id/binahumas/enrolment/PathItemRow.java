package id.binahumas.enrolment;

import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusRow;
import java.math.BigDecimal;

/** An item of the syllabus with what this participant achieved in it; outcome is null when not begun. */
public record PathItemRow(
        long id,
        int part,
        ItemKind kind,
        String title,
        boolean required,
        int weight,
        BigDecimal score,
        BigDecimal maximum,
        Outcome outcome) {

    public boolean done() {
        return outcome == Outcome.PASSED;
    }

    /** Required and not done yet. */
    boolean outstanding() {
        return required && !done();
    }

    SyllabusRow syllabus() {
        return new SyllabusRow(id, part, kind, title, required, weight);
    }

    public boolean begun() {
        return outcome != null && outcome != Outcome.PASSED;
    }
}
