package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.text.Texts;
import java.util.Set;

/**
 * Whom an organiser looks for in a run: those with these words in their name or their unit's, of a status, a cohort, a segment, a
 * way of taking part, a unit and those below it. What is null does not matter; without a status it is all who stand somewhere.
 */
public record RosterFilter(
        String words, BookingStatus status, Long cohortId, Long segmentId, DeliveryMode mode, Set<Long> unitIds) {

    private static final int LONGEST_WORDS = 200;

    public RosterFilter {
        String plain = Texts.plain(words, LONGEST_WORDS);
        words = plain == null ? "" : Texts.key(plain);
        unitIds = unitIds == null ? null : Set.copyOf(unitIds);
    }

    public static RosterFilter of(BookingStatus status) {
        return new RosterFilter(null, status, null, null, null, null);
    }
}
