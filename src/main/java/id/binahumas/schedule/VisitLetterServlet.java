package id.binahumas.schedule;

import id.binahumas.shared.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The request to a host as a letter to print and sign, to who organises the visit. */
@WebServlet("/organiser/schedule/visit-letter")
public class VisitLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient VisitService visits;

    @Inject
    transient VisitPaper paper;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] letter = paper.print(visits.ownLetter(Ids.parse(request.getParameter("id"))));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"permohonan-kunjungan.pdf\"");
        response.setContentLength(letter.length);
        response.getOutputStream().write(letter);
    }
}
