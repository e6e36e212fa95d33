package id.binahumas.shared.web;

import id.binahumas.shared.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Remembers in this browser, for a year, the language somebody chose. */
public final class LanguageChoice {

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private LanguageChoice() {}

    public static void remember(HttpServletRequest request, HttpServletResponse response, String language) {
        Cookies.set(
                request, response, LanguageFilter.COOKIE, Languages.of(language).getLanguage(), YEAR_SECONDS);
    }
}
