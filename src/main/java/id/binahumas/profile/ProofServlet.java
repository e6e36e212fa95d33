package id.binahumas.profile;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The paper that proves what somebody asks to have put right, to those who decide about it. */
@WebServlet("/admin/profile/proof")
public class ProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CorrectionService corrections;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.download(corrections.proof(Ids.parse(request.getParameter("id"))), request, response);
    }
}
