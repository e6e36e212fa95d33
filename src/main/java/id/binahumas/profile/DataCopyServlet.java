package id.binahumas.profile;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The copy of one's own data, to its owner. */
@WebServlet("/profile-copy")
public class DataCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DataCopyService copies;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.download(copies.file(Ids.parse(request.getParameter("id"))), request, response);
    }
}
