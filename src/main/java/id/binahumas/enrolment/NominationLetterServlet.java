package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import id.binahumas.shared.files.StoredFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The letter of a nomination, to the unit that wrote it and to who organises the run. */
@WebServlet({NominationLetterServlet.UNIT, NominationLetterServlet.ORGANISER})
public class NominationLetterServlet extends HttpServlet {

    static final String UNIT = "/unit/enrolment/letter";
    static final String ORGANISER = "/organiser/enrolment/letter";

    private static final long serialVersionUID = 1L;

    @Inject
    transient NominationService nominations;

    @Inject
    transient NominationBoardService boards;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Ids.parse(request.getParameter("id"));
        StoredFile file = request.getServletPath().equals(UNIT) ? nominations.letter(id) : boards.letter(id);
        sender.download(file, request, response);
    }
}
