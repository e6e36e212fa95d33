package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.text.RomanNumeral;
import id.binahumas.shared.text.Said;

/** A segment of a run with the cohort its people belong to. */
public record SegmentRow(
        long id,
        int version,
        int number,
        String name,
        Long cohortId,
        Integer cohortNumber,
        String cohortName,
        Boolean cohortMoves,
        DeliveryMode mode) {

    /** Whether people of another segment may change into this one by themselves: both cohorts say so. */
    public boolean permitsMoveFrom(SegmentRow other) {
        return cohortId != null
                && other.cohortId != null
                && !cohortId.equals(other.cohortId)
                && Boolean.TRUE.equals(cohortMoves)
                && Boolean.TRUE.equals(other.cohortMoves);
    }

    /** As sentences call the cohort; null without one. */
    public Said cohort() {
        if (cohortNumber == null) {
            return null;
        }
        String roman = RomanNumeral.of(cohortNumber);
        return cohortName == null
                ? Said.of("segment.cohort", roman)
                : Said.of("segment.cohortNamed", cohortName, roman);
    }
}
