package id.binahumas.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Nobody types a megabyte into a field: such a form is sent back before anything reads it. Files have limits of their own. */
public class LongInputFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FIELD = 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod()) || Answers.isForPrograms(request)) {
            chain.doFilter(request, response);
            return;
        }
        Trouble trouble = trouble(request);
        if (trouble == null) {
            chain.doFilter(request, response);
        } else {
            Answers.send(request, response, trouble);
        }
    }

    private static Trouble trouble(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (RuntimeException tooLargeOrBroken) {
            return Trouble.said(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.413.text");
        }
        for (String[] values : parameters.values()) {
            for (String value : values) {
                if (value.length() > LONGEST_FIELD) {
                    return Trouble.said(HttpServletResponse.SC_BAD_REQUEST, "error.long");
                }
            }
        }
        return null;
    }
}
