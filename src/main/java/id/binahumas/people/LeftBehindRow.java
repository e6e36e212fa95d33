package id.binahumas.people;

import java.time.LocalDate;

/** A closed unit in which so many posts and duties are still held. */
public record LeftBehindRow(long unitId, String unitName, LocalDate closedOn, long held) {}
