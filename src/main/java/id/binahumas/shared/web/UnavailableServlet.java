package id.binahumas.shared.web;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * The page of a 503. Made without Faces, beans or the request's parameters: it must show when the database is away, and when
 * there was no room on the disk for what a form sent.
 */
@WebServlet(UnavailableServlet.PATH)
public class UnavailableServlet extends HttpServlet {

    static final String PATH = "/error/503";

    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <link rel="stylesheet" href="/assets/css/tokens.css"><link rel="stylesheet" href="/assets/css/components.css"></head>
            <body><main><div class="wrap stack read"><h1>%2$s</h1><p>%s</p><p>%s: <strong>%s</strong></p>
            <p><a class="btn" href="/">%s</a></p></div></main></body>
            </html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = Languages.current();
        Object sentence = request.getAttribute(Answers.SENTENCE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Retry-After", Trouble.RETRY_AFTER_SECONDS);
        response.getWriter()
                .print(PAGE.formatted(
                        locale.getLanguage(),
                        Messages.text(locale, Trouble.OUTAGE),
                        sentence == null ? Messages.text(locale, "error.503.text") : sentence,
                        Messages.text(locale, "error.request"),
                        request.getAttribute("requestId"),
                        Messages.text(locale, "error.home")));
    }
}
