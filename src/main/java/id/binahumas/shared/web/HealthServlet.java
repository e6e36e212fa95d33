package id.binahumas.shared.web;

import id.binahumas.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * For load balancers and operators: live while the process answers, ready while it can work. The application is only
 * deployed after its migrations, so reading one of its tables says that they are done.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HealthServlet.class);
    private static final int PATIENCE_SECONDS = 5;

    @Resource(lookup = "java:jboss/datasources/BinaHumasDS")
    transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean live = request.getServletPath().endsWith("/live");
        boolean databaseUp = live || databaseAnswers();
        boolean dataUp = live || dataDirectoryTakesFiles();
        boolean up = databaseUp && dataUp;
        var answer = Json.createObjectBuilder().add("status", up ? "UP" : "DOWN");
        if (!live) {
            answer.add("database", databaseUp ? "UP" : "DOWN").add("data", dataUp ? "UP" : "DOWN");
        }
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().print(answer.build());
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = statement.executeQuery("select id from account where id = 0")) {
                rows.next();
                return true;
            }
        } catch (SQLException e) {
            LOG.warn("not ready: database", e);
            return false;
        }
    }

    private static boolean dataDirectoryTakesFiles() {
        try {
            Files.createDirectories(Settings.dataDirectory());
            Files.delete(Files.write(Files.createTempFile(Settings.dataDirectory(), "ready-", ".tmp"), new byte[] {1}));
            return true;
        } catch (IOException e) {
            LOG.warn("not ready: data directory", e);
            return false;
        }
    }
}
