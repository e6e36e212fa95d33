package id.binahumas.schedule;

/** The ways to narrow the catalogue down. */
public enum RunFilter {
    TEXT,
    MODE,
    MIN_JP,
    DATES,
    OPEN_SEATS
}
