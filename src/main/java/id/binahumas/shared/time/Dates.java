package id.binahumas.shared.time;

import id.binahumas.shared.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days, hours and numbers as people read them: 16–17 Desember 2025, 08.30 WIB, 86,18. */
@Named("dates")
@ApplicationScoped
public class Dates {

    private static final int DECIMALS = 2;
    private static final Map<Shape, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    /** 17 Desember 2025. An instant is the day it falls on in the zone of this installation. */
    public String day(Temporal moment) {
        return format(moment, "d MMMM yyyy");
    }

    /** Rabu, 17 Desember 2025. */
    public String weekday(Temporal moment) {
        return format(moment, "EEEE, d MMMM yyyy");
    }

    /** 17 Des 2025, for narrow columns. */
    public String shortDay(Temporal moment) {
        return format(moment, "d MMM yyyy");
    }

    /** Sen, 17 Des, above a column of a week. */
    public String dayOfWeek(Temporal moment) {
        return format(moment, "EEE, d MMM");
    }

    /** Des, above the day in a leaf of a calendar. */
    public String month(Temporal moment) {
        return format(moment, "MMM");
    }

    /** 16–17 Desember 2025; 30 November – 2 Desember 2025. */
    public String range(Temporal first, Temporal last) {
        LocalDate from = dayOf(first);
        LocalDate to = dayOf(last);
        if (from == null || to == null || from.equals(to)) {
            return day(from == null ? to : from);
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + " – " + day(to);
        }
        boolean sameMonth = from.getMonth() == to.getMonth();
        return sameMonth ? format(from, "d") + "–" + day(to) : format(from, "d MMMM") + " – " + day(to);
    }

    /** 08.30 WIB. */
    public String time(Instant instant) {
        return time(instant, Zones.HOME);
    }

    public String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : clock(instant.atZone(zone)) + " " + Zones.shortName(zone);
    }

    /** 08.30.05 WIB, for what changes by the second. */
    public String exactTime(Instant instant) {
        return instant == null
                ? ""
                : formatter("HH.mm.ss", Languages.current()).format(instant.atZone(Zones.HOME)) + " "
                        + Zones.shortName(Zones.HOME);
    }

    /** 08.30–10.00 WIB. */
    public String hours(Instant from, Instant to) {
        return hours(from, to, Zones.HOME);
    }

    public String hours(Instant from, Instant to, ZoneId zone) {
        return from == null || to == null ? "" : clock(from.atZone(zone)) + "–" + time(to, zone);
    }

    /** Sen 25 · 07.30–08.00 WIB, for a list of sessions under its dates. */
    public String dayAndHours(Instant from, Instant to, ZoneId zone) {
        return from == null ? "" : format(from.atZone(zone).toLocalDate(), "EEE d") + " · " + hours(from, to, zone);
    }

    /** Selasa, 16 Desember 2025, 23.59 WIB. */
    public String dateTime(Instant instant) {
        return dateTime(instant, Zones.HOME);
    }

    public String dateTime(Instant instant, ZoneId zone) {
        return instant == null ? "" : weekday(instant.atZone(zone).toLocalDate()) + ", " + time(instant, zone);
    }

    /** 86,18 and 5.588.245. */
    public String number(Number number) {
        return number == null ? "" : number(number, Languages.current());
    }

    /** WIB. */
    public String zone(ZoneId zone) {
        return Zones.shortName(zone);
    }

    /** 1,4 MB. */
    public String size(long bytes) {
        if (bytes < 1024 * 1024) {
            return number(Math.max(1, bytes / 1024)) + " KB";
        }
        return number(Math.round(bytes * 10.0 / (1024 * 1024)) / 10.0) + " MB";
    }

    public static String day(LocalDate day, Locale locale) {
        return day == null ? "" : formatter("d MMMM yyyy", locale).format(day);
    }

    /** 16 Desember 2025, 23.59 WIB: for letters, whose language is not that of who causes them. */
    public static String dateTime(Instant instant, ZoneId zone, Locale locale) {
        return day(instant.atZone(zone).toLocalDate(), locale) + ", "
                + formatter("HH.mm", locale).format(instant.atZone(zone)) + " " + Zones.shortName(zone);
    }

    public static String number(Number number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    private static LocalDate dayOf(Temporal moment) {
        return moment instanceof Instant instant ? instant.atZone(Zones.HOME).toLocalDate() : (LocalDate) moment;
    }

    private static String clock(ZonedDateTime time) {
        boolean english = Languages.current().equals(Languages.ENGLISH);
        return formatter(english ? "HH:mm" : "HH.mm", Languages.INDONESIAN).format(time);
    }

    private static String format(Temporal moment, String pattern) {
        LocalDate day = dayOf(moment);
        return day == null ? "" : formatter(pattern, Languages.current()).format(day);
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return FORMATTERS.computeIfAbsent(
                new Shape(pattern, locale), s -> DateTimeFormatter.ofPattern(s.pattern(), s.locale()));
    }

    private record Shape(String pattern, Locale locale) {}
}
