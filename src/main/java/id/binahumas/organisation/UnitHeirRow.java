package id.binahumas.organisation;

import java.time.LocalDate;

/** A unit that took over from another, or the one it took over from, under its last name. */
public record UnitHeirRow(long id, String name, LocalDate happenedOn) {}
