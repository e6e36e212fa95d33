package id.binahumas.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a host answers: yes or no, who says so, where the delegation is received, and a word with it. */
public record VisitReply(
        @NotNull VisitAnswer answer,
        @NotBlank @Size(max = 200) String by,
        @Size(max = 300) String place,
        @Size(max = 1000) String note) {}
