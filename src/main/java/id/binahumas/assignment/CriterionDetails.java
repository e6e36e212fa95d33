package id.binahumas.assignment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What an organiser says about a criterion; levels are written one a line, the lowest first. */
public record CriterionDetails(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 1000) String description,

        @NotNull @DecimalMin("0.5") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal points,

        @Size(max = 1000) String levels) {}
