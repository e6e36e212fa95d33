package id.binahumas.shared.web;

import id.binahumas.shared.files.DiskReserve;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes nothing on that would have to be written while the disk is nearly full; reading goes on. */
public class DiskReserveFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Trouble NO_ROOM = Trouble.said(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "file.noRoom");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!CsrfFilter.isReading(request) && DiskReserve.isTouched()) {
            Answers.send(request, response, NO_ROOM);
        } else {
            chain.doFilter(request, response);
        }
    }
}
