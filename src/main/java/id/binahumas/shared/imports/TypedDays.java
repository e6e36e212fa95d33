package id.binahumas.shared.imports;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices type them: 2024-03-01, 01/03/2024, 1-3-2024, 1 Maret 2024. A day the calendar has not is none. */
public final class TypedDays {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[- ]([a-z]{3,12})\\.?[- ](\\d{4})");

    private TypedDays() {}

    public static Optional<LocalDate> read(String typed) {
        String text = Texts.key(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
        }
        Matcher words = IN_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        return month(words.group(2)).flatMap(m -> day(number(words, 3), m.getValue(), number(words, 1)));
    }

    private static Optional<Month> month(String word) {
        return Arrays.stream(Month.values())
                .filter(m -> isNamed(m, Languages.INDONESIAN, word) || isNamed(m, Languages.ENGLISH, word))
                .findFirst();
    }

    private static boolean isNamed(Month month, Locale locale, String word) {
        return month.getDisplayName(TextStyle.FULL, locale)
                        .toLowerCase(Locale.ROOT)
                        .equals(word)
                || month.getDisplayName(TextStyle.SHORT, locale)
                        .toLowerCase(Locale.ROOT)
                        .equals(word);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
