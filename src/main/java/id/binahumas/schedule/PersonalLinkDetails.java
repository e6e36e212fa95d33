package id.binahumas.schedule;

import id.binahumas.shared.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

/** For whom a personal link is, for how long, and what may be done with it beside seeing the session. */
public record PersonalLinkDetails(
        @NotBlank @Size(max = PersonalLink.LONGEST_NAME) String name,
        @Email(regexp = Texts.MAIL) @Size(max = 200) String mail,
        @NotNull GuestRole role,
        @NotNull Instant from,
        @NotNull Instant to,
        boolean takesAttendance,
        @NotNull @Size(max = 50) Set<Long> itemIds) {}
