package id.binahumas.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/** Plain text by people: control characters and tricks of direction go on the way in, everything is escaped on the way out. */
public final class Texts {

    /** An address that mail can reach over the net: its last part has a dot. */
    public static final String MAIL =
            "[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";

    /** Also in the wide form that some keyboards write, which spreadsheets take for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Texts() {}

    /** One line, spaces collapsed, at most {@code max} characters; null when nothing is left. */
    public static String plain(String text, int max) {
        return cut(text == null ? null : stripControls(text).replaceAll("[\\s\\u00a0]+", " "), max);
    }

    /** Several lines, line breaks kept. */
    public static String lines(String text, int max) {
        return cut(text == null ? null : stripControls(text.replaceAll("\r\n?", "\n")), max);
    }

    /** For searching and comparing, the same on every database: lower case, no accents, single spaces. */
    public static String key(String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(stripControls(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** For a line of text in CSV: a spreadsheet must not take it for a formula. */
    public static String csvSafe(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** What a spreadsheet would take for one. */
    public static boolean startsFormula(String text) {
        return text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The start of a long text, cut at a character, never in the middle of an emoji. */
    public static String start(String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }

    private static String cut(String text, int max) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : start(stripped, max).strip();
    }

    /** Control characters but tab and line break, overrides of writing direction, unpaired surrogates, non-characters. */
    private static String stripControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Texts::isWelcome).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isWelcome(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
        int type = Character.getType(c);
        return !direction && !nonCharacter && type != Character.CONTROL && type != Character.SURROGATE;
    }
}
