package id.binahumas.people;

import java.time.LocalDate;

/** Times from a day (included) to a day (excluded), or without an end. */
final class Spans {

    private Spans() {}

    /** One begins before the other is over, or on the day on which it is. */
    static boolean meet(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
