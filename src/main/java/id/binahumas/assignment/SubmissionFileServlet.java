package id.binahumas.assignment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of a hand-in, to its owner and to those who teach, judge or organise; always saved, never opened in our own pages. */
@WebServlet({
    "/trainee/assignment/file",
    "/instructor/assignment/file",
    "/organiser/assignment/file",
    "/guest/assignment/file"
})
public class SubmissionFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubmissionService submissions;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.download(submissions.file(Ids.parse(request.getParameter("id"))), request, response);
    }
}
