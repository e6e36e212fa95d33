package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Nobody types a megabyte into a field: such a form is sent back before anything reads it. Files have limits of their own,
 * but strangers send none and programs only say so, so nothing else they send may be larger, or hide how large it is.
 */
public class LongInputFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FIELD = 1024 * 1024;
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final List<String> FILES = List.of(
            "multipart/form-data",
            "application/pdf",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Trouble TOO_LARGE =
            Trouble.said(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.413.text");

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trouble trouble = trouble(request);
        if (trouble == null) {
            chain.doFilter(request, response);
        } else {
            Answers.send(request, response, trouble);
        }
    }

    private Trouble trouble(HttpServletRequest request) {
        boolean forPrograms = Answers.isForPrograms(request);
        if (forPrograms && callers.current().isIn() && isFile(request)) {
            return request.getContentLengthLong() > LARGEST_FILE ? TOO_LARGE : null;
        }
        if ((forPrograms || !callers.current().isIn()) && isLongOrHidesIt(request)) {
            return TOO_LARGE;
        }
        return forPrograms || !"POST".equals(request.getMethod()) ? null : troubleWithFields(request);
    }

    /** The door it goes to says what it may be and counts its bytes. */
    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean told = request.getContentLengthLong() >= 0;
        return told && FILES.stream().anyMatch(f -> type.regionMatches(true, 0, f, 0, f.length()));
    }

    private static boolean isLongOrHidesIt(HttpServletRequest request) {
        return request.getContentLengthLong() > LONGEST_FIELD || request.getHeader("Transfer-Encoding") != null;
    }

    private static Trouble troubleWithFields(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (RuntimeException unreadable) {
            Trouble trouble = Trouble.of(unreadable);
            return trouble.isPassing() ? trouble : TOO_LARGE;
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
