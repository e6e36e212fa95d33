package id.binahumas.shared.audit;

import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.time.Zones;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How values stand in the audit: an entry never changes, so it keeps constants by their names, and a yes and a day as a
 * program writes them; whoever reads it reads words in his own language.
 */
public final class AuditWords {

    /** Arguments that only page or guard against others: nobody reads them. */
    private static final Set<String> TECHNICAL =
            Set.of("first", "size", "page", "version", "keptVersion", "goneVersion", "seen");

    private static final String BETWEEN = " · ";
    private static final String ARGUMENT = "audit.arg.";

    private static final Pattern KEPT = Pattern.compile("\\b([A-Z][A-Za-z]*\\.[A-Z][A-Z0-9_]*)\\b"
            + "|\\b(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z)"
            + "|\\b(\\d{4}-\\d{2}-\\d{2})\\b");

    /** A constant as it was kept before its kind was. */
    private static final Pattern BARE = Pattern.compile("[A-Z][A-Z0-9_]*|true|false");

    private static final Pattern ID = Pattern.compile("\\d{15,19}");

    private AuditWords() {}

    /** As an entry keeps it; several are parts of one. */
    public static String kept(Object... values) {
        if (values == null) {
            return null;
        }
        String kept = Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(AuditWords::one)
                .collect(Collectors.joining(BETWEEN));
        return kept.isEmpty() ? null : kept;
    }

    /** As it is read; what is no constant, moment or day is read as it stands. */
    static String shown(Locale locale, String kept) {
        if (kept == null) {
            return null;
        }
        return BARE.matcher(kept).matches()
                ? bare(locale, kept)
                : KEPT.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(word(locale, found)));
    }

    /** The arguments of a door in words; people by their names. */
    static String details(Locale locale, String kept, Map<Long, String> names) {
        JsonObject arguments = read(kept);
        if (arguments == null) {
            return kept;
        }
        return arguments.entrySet().stream()
                .filter(a -> !TECHNICAL.contains(a.getKey()))
                .map(a -> label(locale, a.getKey()) + ": " + argument(locale, a.getValue(), names))
                .collect(Collectors.joining("; "));
    }

    /** The numbers among the arguments that may be somebody's. */
    static List<Long> ids(String kept) {
        JsonObject arguments = read(kept);
        if (arguments == null) {
            return List.of();
        }
        return arguments.values().stream()
                .map(AuditWords::plain)
                .filter(value -> ID.matcher(value).matches())
                .map(Long::valueOf)
                .toList();
    }

    private static String one(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        return value instanceof Boolean yes ? "Boolean." + yes.toString().toUpperCase(Locale.ROOT) : value.toString();
    }

    private static String word(Locale locale, MatchResult found) {
        String constant = found.group(1);
        if (constant != null) {
            return Messages.has(locale, constant) ? Messages.text(locale, constant) : constant;
        }
        try {
            return found.group(2) == null
                    ? Dates.day(LocalDate.parse(found.group()), locale)
                    : Dates.dateTime(Instant.parse(found.group()), Zones.HOME, locale);
        } catch (DateTimeException noDay) {
            return found.group();
        }
    }

    /** Only where all kinds that have such a constant call it the same. */
    private static String bare(Locale locale, String name) {
        String end = "." + name.toUpperCase(Locale.ROOT);
        List<String> words = Collections.list(Messages.bundle(locale).getKeys()).stream()
                .filter(key -> key.endsWith(end) && Character.isUpperCase(key.charAt(0)))
                .map(key -> Messages.text(locale, key))
                .distinct()
                .toList();
        return words.size() == 1 ? words.get(0) : name;
    }

    private static String label(Locale locale, String argument) {
        return Messages.has(locale, ARGUMENT + argument) ? Messages.text(locale, ARGUMENT + argument) : argument;
    }

    private static String argument(Locale locale, JsonValue value, Map<Long, String> names) {
        String plain = plain(value);
        String name = ID.matcher(plain).matches() ? names.get(Long.valueOf(plain)) : null;
        return name == null ? shown(locale, plain) : name;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** Null when it is none: some deeds leave a word there. */
    private static JsonObject read(String kept) {
        if (kept == null || !kept.startsWith("{")) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(kept))) {
            return reader.readObject();
        } catch (JsonException noArguments) {
            return null;
        }
    }
}
