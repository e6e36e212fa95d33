package id.binahumas.schedule;

import id.binahumas.shared.text.RomanNumeral;
import java.time.Instant;

/** A session with its room and block, for one cohort or for all; `minutes` are those that count. */
public record SessionRow(
        long id,
        long runId,
        long blockId,
        SessionKind kind,
        String title,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String venue,
        String room,
        boolean live,
        Long cohortId,
        Integer cohort) {

    /** Its cohort as it is printed; null when it is for all. */
    public String roman() {
        return cohort == null ? null : RomanNumeral.of(cohort);
    }

    /** For all, or for those of this cohort. */
    public boolean isFor(Long ofCohort) {
        return cohortId == null || cohortId.equals(ofCohort);
    }

    /** Live, and the doors are open: from half an hour before the start until the end. */
    public boolean canBeJoined(Instant now) {
        return live && !now.isBefore(startsAt.minus(ClassSession.DOORS_OPEN)) && now.isBefore(endsAt);
    }
}
