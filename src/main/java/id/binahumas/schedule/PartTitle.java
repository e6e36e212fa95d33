package id.binahumas.schedule;

import id.binahumas.shared.time.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** What a part of a run is called: a session by its hour as well, as the same may be held more than once. */
public final class PartTitle {

    private PartTitle() {}

    /** A block has no hour. */
    public static String of(String title, Instant startsAt, String zone, Locale locale) {
        return startsAt == null ? title : title + ", " + Dates.dateTime(startsAt, ZoneId.of(zone), locale);
    }
}
