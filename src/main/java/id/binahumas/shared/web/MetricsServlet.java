package id.binahumas.shared.web;

import id.binahumas.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The figures for a collector on this machine, or for one that knows BINAHUMAS_METRICS_TOKEN; nobody else sees the page. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Metrics metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Neighbour.asks(request) && !knowsToken(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getWriter().print(metrics.scrape());
    }

    private static boolean knowsToken(HttpServletRequest request) {
        String given = String.valueOf(request.getHeader("Authorization"));
        return Settings.text("BINAHUMAS_METRICS_TOKEN")
                .map(token -> MessageDigest.isEqual(bytes("Bearer " + token), bytes(given)))
                .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
