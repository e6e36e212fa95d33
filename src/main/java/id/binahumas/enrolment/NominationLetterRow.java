package id.binahumas.enrolment;

import java.time.Instant;
import java.time.LocalDate;

/** A letter of a unit as an organiser sees it, with how many names it has. */
public record NominationLetterRow(
        long id,
        String unitName,
        String letterNumber,
        LocalDate letterDate,
        Instant nominatedAt,
        boolean whole,
        long names,
        Long letterFileId) {}
