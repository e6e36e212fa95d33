package id.binahumas.schedule;

import id.binahumas.shared.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The letter to a host: to whom, when, how many come, what for, and whom one asks. */
public record VisitDetails(
        @Size(max = 100) String letterNumber,
        @NotBlank @Size(max = 200) String host,
        @NotBlank @Size(max = 200) String addressee,
        @Email(regexp = Texts.MAIL) @Size(max = 200) String mail,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Min(1) @Max(10_000) int visitors,
        @NotBlank @Size(max = 2000) String purpose,
        @NotBlank @Size(max = 200) String coordinator,
        @Email(regexp = Texts.MAIL) @Size(max = 200) String coordinatorMail) {}
