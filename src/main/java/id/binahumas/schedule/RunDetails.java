package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The facts of a run as its organiser writes them; dates and place may still be unknown. */
public record RunDetails(
        @NotBlank @Size(max = 40) String code,
        @Size(max = 200) String theme,
        @NotNull DeliveryMode mode,
        Long coOrganiserUnitId,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        @Size(max = 200) String place,
        @Size(max = 100) String city,
        @NotNull ZoneId zone) {}
