package id.binahumas.people;

import java.time.LocalDate;

/** A duty somebody has or had beside the post. */
public record DutyRow(long id, int version, String duty, String unitName, LocalDate from, LocalDate to, long unitId) {}
