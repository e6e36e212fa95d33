package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-in sheet of a session as PDF, to print: blank or with what is noted, upright or across. Printing is outside any transaction. */
@WebServlet("/organiser/attendance/sign-in")
public class SignInSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignInSheetService sheets;

    @Inject
    transient SignInPaper paper;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean filled = "filled".equals(request.getParameter("kind"));
        SignInFacts facts = sheets.facts(Ids.parse(request.getParameter("id")), filled);
        byte[] bytes = paper.print(facts, "landscape".equals(request.getParameter("mode")));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"daftar-hadir.pdf\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
