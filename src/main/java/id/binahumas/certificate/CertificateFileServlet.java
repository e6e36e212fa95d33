package id.binahumas.certificate;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import id.binahumas.shared.files.StoredFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands out a certificate's bytes, the same for ever: to its owner, and to those who hold the run. */
@WebServlet({CertificateFileServlet.TRAINEE, CertificateFileServlet.ORGANISER})
public class CertificateFileServlet extends HttpServlet {

    static final String TRAINEE = "/trainee/certificate/file";
    static final String ORGANISER = "/organiser/certificate/file";
    private static final long serialVersionUID = 1L;

    @Inject
    transient CertificateService certificates;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Ids.parse(request.getParameter("id"));
        boolean own = request.getServletPath().equals(TRAINEE);
        StoredFile file = own ? certificates.ownFile(id) : certificates.fileFor(id);
        sender.download(file, request, response);
    }
}
