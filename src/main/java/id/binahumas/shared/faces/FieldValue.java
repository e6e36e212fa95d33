package id.binahumas.shared.faces;

import id.binahumas.shared.text.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;

/** Reads what was typed into a field as what the page needs. */
final class FieldValue {

    /** What was typed is no number, no date or no choice; the key says so. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key, null, false, false);
        }

        String key() {
            return getMessage();
        }
    }

    private FieldValue() {}

    static String text(String typed, boolean multiline) {
        return multiline ? Texts.lines(typed, Integer.MAX_VALUE) : Texts.plain(typed, Integer.MAX_VALUE);
    }

    static boolean isTrue(String typed) {
        return "true".equals(typed) || "on".equals(typed);
    }

    static Object read(Class<?> type, String typed) throws Unreadable {
        if (type == boolean.class || type == Boolean.class) {
            return isTrue(typed);
        }
        String text = Texts.plain(typed, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("field.choice"));
        }
        return type == LocalDate.class || type == LocalTime.class || type == LocalDateTime.class
                ? date(type, text)
                : number(type, text);
    }

    private static Object date(Class<?> type, String text) throws Unreadable {
        try {
            if (type == LocalTime.class) {
                return LocalTime.parse(text.replace('.', ':'));
            }
            Object date = type == LocalDate.class ? LocalDate.parse(text) : LocalDateTime.parse(text);
            int year = date instanceof LocalDate day ? day.getYear() : ((LocalDateTime) date).getYear();
            if (year < 1900 || year > 2999) {
                throw new Unreadable("field.date");
            }
            return date;
        } catch (DateTimeException e) {
            throw new Unreadable("field.date");
        }
    }

    private static Object number(Class<?> type, String text) throws Unreadable {
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == BigDecimal.class && text.matches("-?[0-9]{1,12}([.,][0-9]{1,6})?")) {
                return new BigDecimal(text.replace(',', '.'));
            }
        } catch (NumberFormatException e) {
            throw new Unreadable("field.number");
        }
        if (type == BigDecimal.class) {
            throw new Unreadable("field.number");
        }
        throw new IllegalStateException("no form field can be a " + type);
    }
}
