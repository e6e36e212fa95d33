package id.binahumas.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A holiday as an administrator writes it down; verified once somebody has held it against the decree. */
public record HolidayDetails(
        @NotNull LocalDate day,
        @NotBlank @Size(max = 200) String name,
        @NotNull HolidayKind kind,
        @Size(max = 200) String source,
        boolean verified) {}
