package id.binahumas.schedule;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The five things that differ when a run is held once more; places none means unlimited, no place that it is not known yet. */
public record NewRun(
        @Size(max = 200) String theme,
        @NotNull LocalDate firstDay,
        @Size(max = 200) String place,
        @Min(1) Integer places,
        @Size(max = 500) String reasonOfPlaces,
        @NotNull LocalDate registrationUntil) {}
