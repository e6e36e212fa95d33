package id.binahumas.shared.web;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What a door says about its arguments, as a problem like all others: left alone, the REST runtime answers in a form of its own. */
@Provider
public class ViolationMapper implements ExceptionMapper<ValidationException> {

    private final ProblemMapper problems = new ProblemMapper();

    @Override
    public Response toResponse(ValidationException thrown) {
        return problems.toResponse(thrown);
    }
}
