package id.binahumas.enrolment;

import java.time.LocalDate;

/** Another run somebody takes part in, or waits for, on the same days. */
public record OverlapRow(long runId, String title, LocalDate startsOn, LocalDate endsOn) {}
