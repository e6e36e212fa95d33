package id.binahumas.shared.paper;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The mark-up of an office's letter on A4, in Indonesian whatever language its reader likes. */
public final class LetterMarkup {

    private static final String CSS = "/paper/letter.css";

    private LetterMarkup() {}

    /** The whole sheet under the name of the office; the body is mark-up. */
    public static String sheet(String titleKey, String subject, String office, String body) {
        return """
                <!DOCTYPE html>
                <html lang="id"><head><title>%s</title><meta name="subject" content="%s"/><style>%s</style></head>
                <body><div class="head">%s</div>%s</body></html>""".formatted(word(titleKey), esc(subject), css(CSS), esc(office.toUpperCase(Locale.ROOT)), body);
    }

    public static String table(String rows) {
        return rows.isEmpty() ? "" : "<table class=\"facts\">" + rows + "</table>";
    }

    /** One fact of a table; nothing when it is not known. */
    public static String row(String key, String value) {
        return value == null
                ? ""
                : "<tr><td class=\"label\">" + word(key) + "</td><td class=\"colon\">:</td><td>" + esc(value)
                        + "</td></tr>";
    }

    /** Where somebody signs: the first line above the space, the second below it. */
    public static String sign(String above, String below) {
        return "<div class=\"sign\"><p>" + esc(above) + ",</p><div class=\"space\"></div><p><strong>" + esc(below)
                + "</strong></p></div>";
    }

    public static String word(String key, Object... args) {
        return esc(said(key, args));
    }

    public static String said(String key, Object... args) {
        return Messages.text(Languages.INDONESIAN, key, args);
    }

    public static String esc(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The text of a style sheet for paper. */
    public static String css(String path) {
        try (InputStream in = LetterMarkup.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
