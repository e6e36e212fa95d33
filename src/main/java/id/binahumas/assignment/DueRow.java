package id.binahumas.assignment;

import java.time.Instant;
import java.time.LocalDate;

/** A run of the course with its deadline for one assignment; none means no deadline. */
public record DueRow(long runId, String code, LocalDate startsOn, LocalDate endsOn, Instant dueAt) {}
