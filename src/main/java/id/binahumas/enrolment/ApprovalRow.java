package id.binahumas.enrolment;

import java.time.Instant;
import java.time.LocalDate;

/** Somebody of the own units who wants to take part in a run, and waits for a word. */
public record ApprovalRow(
        long bookingId,
        long runId,
        String name,
        String post,
        String unitName,
        String title,
        String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant askedAt) {}
