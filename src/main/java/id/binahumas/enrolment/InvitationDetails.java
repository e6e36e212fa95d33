package id.binahumas.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What stands on all letters of one lot: number, place and day, and who signs. */
public record InvitationDetails(
        @Size(max = 100) String letterNumber,
        @NotNull LocalDate letterDate,
        @Size(max = 100) String city,
        @NotBlank @Size(max = 200) String signatoryPost,
        @NotBlank @Size(max = 200) String signatoryName) {}
