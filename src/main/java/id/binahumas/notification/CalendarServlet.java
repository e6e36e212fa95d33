package id.binahumas.notification;

import id.binahumas.shared.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One session as a file that calendars open. */
@WebServlet("/trainee/notification/calendar")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CalendarService calendars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = calendars.session(Ids.parse(request.getParameter("id")));
        response.setContentType(CalendarResource.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"sesi.ics\"");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
