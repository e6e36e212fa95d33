package id.binahumas.shared.text;

import java.util.Locale;

/** The two languages of the screen; Indonesian unless somebody asked for English. */
public final class Languages {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final ThreadLocal<Locale> CURRENT = new ThreadLocal<>();

    private Languages() {}

    public static Locale of(String code) {
        return "en".equals(code) ? ENGLISH : INDONESIAN;
    }

    public static Locale current() {
        Locale locale = CURRENT.get();
        return locale == null ? INDONESIAN : locale;
    }

    /** For this thread until {@link #leave()}; the language filter does so for a request. */
    public static void enter(Locale locale) {
        CURRENT.set(locale);
    }

    public static void leave() {
        CURRENT.remove();
    }
}
