package id.binahumas.shared.backup;

import id.binahumas.shared.security.Secrets;
import id.binahumas.shared.web.Neighbour;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * The door of bin/backup.sh: answers with the name of a fresh snapshot in the data directory. Open only to a program on this
 * machine that can read the key of this installation; to everybody else there is nothing here.
 */
@WebServlet(value = "/internal/snapshot", loadOnStartup = 1)
public class SnapshotServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SnapshotServlet.class);
    private static final String KEY = "backup";

    @Inject
    transient DatabaseSnapshot snapshot;

    @Inject
    transient Secrets secrets;

    /** The key is there from the start on, so that the script can read it. */
    @Override
    public void init() {
        secrets.key(KEY);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Neighbour.asks(request) || !knowsKey(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=utf-8");
        try {
            Path taken = snapshot.take();
            response.setStatus(taken == null ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_OK);
            response.getWriter()
                    .print(taken == null ? "the database is not embedded" : "snapshot " + taken.getFileName());
        } catch (SQLException | IOException e) {
            LOG.error("no snapshot could be taken", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.getWriter().print("no snapshot could be taken: " + e.getMessage());
        }
    }

    private boolean knowsKey(HttpServletRequest request) {
        String expected = "Bearer " + HexFormat.of().formatHex(secrets.key(KEY));
        String given = String.valueOf(request.getHeader("Authorization"));
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
