package id.binahumas.shared.web;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says no outside of pages: a problem (RFC 9457) to programs, an error page or the login to people. */
public final class Answers {

    public static final String PROBLEM_TYPE = "application/problem+json";

    /** The sentence an error page shows instead of its own. */
    public static final String SENTENCE = "binahumas.sentence";

    private Answers() {}

    static void send(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        trouble.headers(isForPrograms(request)).forEach(response::setHeader);
        if (isForPrograms(request)) {
            byte[] body = problem(trouble).toString().getBytes(StandardCharsets.UTF_8);
            response.setStatus(trouble.status());
            response.setContentType(PROBLEM_TYPE);
            response.getOutputStream().write(body);
        } else if (trouble.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.sendRedirect(LoginRedirect.from(request));
        } else {
            if (!trouble.key().endsWith(".title")) {
                request.setAttribute(SENTENCE, sentence(trouble));
            }
            response.sendError(trouble.status());
        }
    }

    static JsonObject problem(Trouble trouble) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", sentence(trouble))
                .add("status", trouble.status())
                .add("code", trouble.key());
        String requestId = RequestFacts.current().requestId();
        if (requestId != null) {
            problem.add("requestId", requestId);
        }
        if (!trouble.violations().isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            Locale locale = Languages.current();
            trouble.violations()
                    .forEach(v -> errors.add(Json.createObjectBuilder()
                            .add("field", v.getPropertyPath().toString())
                            .add(
                                    "message",
                                    Messages.constraint(
                                            locale,
                                            v.getMessageTemplate(),
                                            v.getConstraintDescriptor().getAttributes()))));
            problem.add("errors", errors);
        }
        return problem.build();
    }

    private static String sentence(Trouble trouble) {
        return Messages.text(Languages.current(), trouble.key(), trouble.args().toArray());
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
