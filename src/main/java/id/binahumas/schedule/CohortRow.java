package id.binahumas.schedule;

import id.binahumas.shared.text.RomanNumeral;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A class of a run with how many sessions are its own, and from when to when they are. */
public record CohortRow(long id, int version, int number, String name, long sessions, Instant from, Instant to) {

    /** As it is printed. */
    public String roman() {
        return RomanNumeral.of(number);
    }

    public LocalDate firstDay(ZoneId zone) {
        return from == null ? null : from.atZone(zone).toLocalDate();
    }

    public LocalDate lastDay(ZoneId zone) {
        return to == null ? null : to.atZone(zone).toLocalDate();
    }
}
