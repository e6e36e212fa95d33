package id.binahumas.shared.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** The one place where exceptions of REST calls become problems (RFC 9457). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        Trouble trouble = thrown instanceof WebApplicationException web ? of(web) : Trouble.of(thrown);
        if (trouble.status() == 500) {
            LOG.error("call failed", thrown);
        }
        if (trouble.isPassing()) {
            LOG.warnf("call answered by 503: %s", thrown);
        }
        Response.ResponseBuilder answer = Response.status(trouble.status())
                .type(Answers.PROBLEM_TYPE)
                .entity(Answers.problem(trouble).toString());
        trouble.headers(true).forEach(answer::header);
        return answer.build();
    }

    /** What the REST runtime itself refuses: no such path, wrong method, unreadable body. */
    private static Trouble of(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        return switch (status) {
            case 401, 403, 404, 405, 406, 415 -> Trouble.said(status, "error." + status + ".title");
            case 500 ->
                thrown.getCause() == null ? Trouble.said(500, "error.500.title") : Trouble.of(thrown.getCause());
            default -> Trouble.said(status, "error.400.title");
        };
    }
}
