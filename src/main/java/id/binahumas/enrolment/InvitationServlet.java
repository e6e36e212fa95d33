package id.binahumas.enrolment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The letters of invitation of a run, packed, to who organises it. */
@WebServlet("/organiser/enrolment/invitation-letters")
public class InvitationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvitationService invitations;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.download(invitations.file(Ids.parse(request.getParameter("id"))), request, response);
    }
}
