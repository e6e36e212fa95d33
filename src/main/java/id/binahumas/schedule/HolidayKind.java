package id.binahumas.schedule;

/** A public holiday of the whole country, or a day of collective leave (cuti bersama). */
public enum HolidayKind {
    NATIONAL,
    COLLECTIVE_LEAVE
}
