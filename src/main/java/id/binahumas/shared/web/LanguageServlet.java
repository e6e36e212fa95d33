package id.binahumas.shared.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The language switch: remembers the choice for a year and goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LanguageChoice.remember(request, response, request.getParameter("to"));
        response.sendRedirect(LocalPath.orElse(request.getParameter("back"), "/"));
    }
}
