package id.binahumas.shared.text;

import id.binahumas.shared.time.Dates;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences by key, in a language. An apostrophe in them is an apostrophe. */
public final class Messages {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)}");

    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<Sentence, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private record Sentence(Locale locale, String key) {}

    private Messages() {}

    public static String text(Locale locale, String key, Object... args) {
        if (args == null || args.length == 0 || !has(locale, key)) {
            return pattern(locale, key);
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = part(locale, args[i]);
        }
        return format(locale, key).format(shown);
    }

    /** A copy for the caller: a format cannot be shared between threads, but what it was read from a pattern can. */
    private static MessageFormat format(Locale locale, String key) {
        return (MessageFormat) FORMATS.computeIfAbsent(
                        new Sentence(locale, key),
                        s -> new MessageFormat(pattern(locale, key).replace("'", "''"), locale))
                .clone();
    }

    public static boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** The key of the same sentence about somebody else than its reader, where there is one. */
    public static String ofAnother(String key) {
        String them = key + ".them";
        return has(Languages.INDONESIAN, them) ? them : key;
    }

    /** The word for a constant: key {@code BookingStatus.WAITLISTED}. */
    public static String label(Locale locale, Enum<?> constant) {
        return constant == null
                ? ""
                : text(locale, constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** As it stands in a sentence: a constant by its word, a part of a sentence in words, several one after the other. */
    public static String shown(Locale locale, Object value) {
        return String.valueOf(part(locale, value));
    }

    /** The sentence of a broken constraint: its template is a key in braces, its attributes are named in the sentence. */
    public static String constraint(Locale locale, String template, Map<String, Object> attributes) {
        if (!template.startsWith("{") || !template.endsWith("}")) {
            return has(locale, template) ? text(locale, template) : template;
        }
        Matcher names = NAMED.matcher(pattern(locale, template.substring(1, template.length() - 1)));
        return names.replaceAll(n -> Matcher.quoteReplacement(shownText(locale, attributes.get(n.group(1)))));
    }

    private static String shownText(Locale locale, Object value) {
        return value instanceof Number number ? Dates.number(number, locale) : String.valueOf(value);
    }

    private static Object part(Locale locale, Object value) {
        if (value instanceof Enum<?> constant) {
            return label(locale, constant);
        }
        if (value instanceof Said said) {
            return text(locale, said.key(), said.args().toArray());
        }
        if (value instanceof List<?> several) {
            return several.stream().map(v -> shown(locale, v)).collect(Collectors.joining("; "));
        }
        return value instanceof LocalDate date ? Dates.day(date, locale) : value;
    }

    private static String pattern(Locale locale, String key) {
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? bundle.getString(key) : "???" + key + "???";
    }

    public static ResourceBundle bundle(Locale locale) {
        return BUNDLES.computeIfAbsent(
                locale, l -> ResourceBundle.getBundle("messages", l, Messages.class.getClassLoader()));
    }
}
