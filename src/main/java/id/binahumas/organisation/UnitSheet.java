package id.binahumas.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit as its page shows it on a day: when it was not there on that day, as it was nearest to it. The path goes from
 * the top down to the unit itself, the past begins with the latest.
 */
public record UnitSheet(
        UnitRow unit,
        int version,
        LocalDate day,
        boolean there,
        LocalDate since,
        LocalDate until,
        boolean closed,
        List<UnitRow> path,
        List<UnitPastRow> past,
        List<UnitHeirRow> successors,
        List<UnitHeirRow> predecessors,
        long below) {}
