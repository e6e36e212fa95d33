package id.binahumas.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Which sessions of a run are held once more, and when: those of a cohort (of none: those for all), of one day or of all its
 * days; from that day on; for another cohort, for a new one, or for the same.
 */
public record SessionCopy(
        Long cohortId, LocalDate day, @NotNull LocalDate to, Long forCohortId, boolean forNewCohort) {

    boolean takes(ClassSession session, LocalDate heldOn) {
        return (cohortId == null ? session.cohortId() == null : cohortId.equals(session.cohortId()))
                && (day == null || day.equals(heldOn));
    }
}
