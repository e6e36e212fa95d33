package id.binahumas.shared.web;

import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The outermost filter: gives the request its id (none is taken from outside) and its caller, writes its line in the
 * access log, and answers for whatever nobody answered for.
 */
public class RequestIdFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RequestIdFilter.class);
    private static final Logger ACCESS = Logger.getLogger("id.binahumas.access");
    private static final int ID_LENGTH = 12;

    @Inject
    transient Callers callers;

    @Inject
    transient Metrics metrics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String id = Ids.code(ID_LENGTH);
        MDC.put("requestId", id);
        new RequestFacts(id, request.getRemoteAddr()).enter();
        response.setHeader("X-Request-Id", id);
        request.setAttribute("requestId", id);
        Caller caller = CallerAttribute.of(request);
        try {
            callers.callAs(caller, () -> {
                proceed(request, response, chain);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            long nanos = System.nanoTime() - start;
            metrics.request(request, response.getStatus(), nanos);
            logAccess(request, response, caller, nanos);
            RequestFacts.leave();
            MDC.remove("requestId");
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String path = request.getRequestURI();
        if (path.contains("//") || path.contains(";")) {
            // two ways to write one address are one too many for whoever guards folders
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            answer(request, response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException {
        Trouble trouble = Trouble.of(thrown);
        if (trouble.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("request failed: " + request.getRequestURI(), thrown);
        } else if (trouble.isPassing()) {
            LOG.warnf("request answered by 503: %s: %s", request.getRequestURI(), thrown);
        }
        if (!response.isCommitted()) {
            Answers.send(request, response, trouble);
        }
    }

    private static void logAccess(HttpServletRequest request, HttpServletResponse response, Caller caller, long nanos) {
        if (request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/health/")) {
            return;
        }
        // neither the query nor a header: both may hold personal data
        ACCESS.infof(
                "%s %s %d %d ms account=%d from=%s",
                request.getMethod(),
                request.getRequestURI(),
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                caller.accountId(),
                request.getRemoteAddr());
    }
}
