package id.binahumas.schedule;

import java.time.LocalDate;

/** A block of a run in its order; one apart has places of its own. */
public record BlockRow(
        long id,
        int part,
        BlockKind kind,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean gated,
        boolean apart) {}
