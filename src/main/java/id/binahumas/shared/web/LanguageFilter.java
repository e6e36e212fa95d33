package id.binahumas.shared.web;

import id.binahumas.shared.text.Languages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The language of this request: the one chosen with the switch, else Indonesian. */
public class LanguageFilter extends HttpFilter {

    static final String COOKIE = "binahumas_language";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Languages.enter(Languages.of(Cookies.value(request, COOKIE)));
        try {
            chain.doFilter(request, response);
        } finally {
            Languages.leave();
        }
    }
}
