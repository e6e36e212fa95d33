package id.binahumas.schedule;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a run is held under, beside its facts: the unit that receives it, how many it must have at least and the day that is
 * decided, and in words when it will be while its days are not known.
 */
public record RunTerms(
        Long hostUnitId,
        @Min(1) Integer minParticipants,
        LocalDate decideBy,
        @Size(max = 200) String whenNote) {

    public static final RunTerms NONE = new RunTerms(null, null, null, null);
}
