package id.binahumas.assignment;

import java.time.LocalDate;

/** A run the caller teaches in, with the hand-ins that wait in it. */
public record TaughtRunRow(
        long runId, String code, String title, LocalDate startsOn, LocalDate endsOn, long waiting, long done) {}
