package id.binahumas.schedule;

import java.time.LocalDate;

/** A holiday of a year, where it is known from, and whether somebody has verified it. */
public record HolidayRow(
        long id, int version, LocalDate day, String name, HolidayKind kind, String source, boolean verified) {}
