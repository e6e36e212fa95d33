package id.binahumas.learning;

import id.binahumas.shared.Ids;
import id.binahumas.shared.files.FileSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file of a session, to its participants, its organiser and its guest; always saved, never opened in our own pages. */
@WebServlet({"/trainee/learning/material", "/organiser/learning/material", "/guest/learning/material"})
public class SessionMaterialServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SessionMaterialService materials;

    @Inject
    transient FileSender sender;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.download(materials.file(Ids.parse(request.getParameter("id"))), request, response);
    }
}
