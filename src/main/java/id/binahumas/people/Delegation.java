package id.binahumas.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** How somebody holds another one's role for a time: as what, by which decree, from when to which last day, and why. */
public record Delegation(
        @NotNull Acting acting,
        @NotBlank @Size(max = 100) String decree,
        @NotNull LocalDate from,
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 1000) String reason) {}
