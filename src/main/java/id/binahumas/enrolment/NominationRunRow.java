package id.binahumas.enrolment;

import java.time.Instant;
import java.time.LocalDate;

/** A run for which the own units may name people: what is theirs of it, until when, and how many of them are in it. */
public record NominationRunRow(
        long id,
        String title,
        String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        Instant registrationClosesAt,
        Long most,
        LocalDate deadline,
        long there) {}
