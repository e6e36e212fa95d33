package id.binahumas.organisation;

import java.time.LocalDate;

/** What a unit was from a day to a day, under the name its parent had when that began. */
public record UnitPastRow(LocalDate from, LocalDate to, String name, UnitKind kind, Long parentId, String parentName) {}
