package id.binahumas.shared.web;

import id.binahumas.shared.text.Languages;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The language switch: remembers the choice for a year and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = Languages.of(request.getParameter("to")).getLanguage();
        Cookies.set(request, response, LanguageFilter.COOKIE, code, YEAR_SECONDS);
        response.sendRedirect(LocalPath.orElse(request.getParameter("back"), "/"));
    }
}
