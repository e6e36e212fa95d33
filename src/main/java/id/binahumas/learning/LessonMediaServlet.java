package id.binahumas.learning;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import id.binahumas.shared.files.StoredFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A lesson's picture, video or document: to participants with a seat, and to the authors of the course. */
@WebServlet({LessonMediaServlet.READER, LessonMediaServlet.AUTHOR})
public class LessonMediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String READER = "/trainee/learning/file";
    static final String AUTHOR = "/organiser/learning/file";

    @Inject
    transient LessonService lessons;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.show(file(request), request, response);
    }

    private StoredFile file(HttpServletRequest request) {
        long lesson = Ids.parse(request.getParameter("lesson"));
        if (request.getServletPath().equals(AUTHOR)) {
            return lessons.mediaToEdit(lesson);
        }
        return lessons.media(Ids.parse(request.getParameter("enrolment")), lesson);
    }
}
