package id.binahumas.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an organiser says about an assignment. */
public record AssignmentDetails(
        @NotBlank @Size(max = 20_000) String instructions,
        @Min(0) @Max(100) int passMark,
        @Min(1) @Max(20) int maxAttempts,
        boolean lateAccepted) {}
