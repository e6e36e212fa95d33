package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import id.binahumas.shared.files.StoredFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The letter of a request for leave, to the one who sent it and to those who decide. */
@WebServlet({LeaveLetterServlet.TRAINEE, LeaveLetterServlet.ORGANISER})
public class LeaveLetterServlet extends HttpServlet {

    static final String TRAINEE = "/trainee/attendance/letter";
    static final String ORGANISER = "/organiser/attendance/letter";

    private static final long serialVersionUID = 1L;

    @Inject
    transient LeaveService leaves;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Ids.parse(request.getParameter("id"));
        StoredFile file = request.getServletPath().equals(TRAINEE) ? leaves.ownLetter(id) : leaves.letter(id);
        sender.download(file, request, response);
    }
}
