package id.binahumas.shared.web;

import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.TokenHolder;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says no before anything is read: to who asks too often, and to whom nobody could tell who it is. */
public class LimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> EXPORTS = Set.of(
            "/admin/people/export",
            "/admin/people/import-problems",
            "/admin/organisation/import-problems",
            "/unit/report/export",
            "/organiser/enrolment/export",
            "/profile-copy");

    private static final Set<String> REGISTRATIONS =
            Set.of("/run.xhtml", "/trainee/enrolment/home.xhtml", "/trainee/enrolment/my.xhtml");

    private static final List<String> SHEETS =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Inject
    transient RateLimits limits;

    @Inject
    transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long wait = 0;
        for (Limit limit : of(request)) {
            wait = Math.max(wait, take(limit, request));
        }
        if (wait > 0) {
            Answers.send(request, response, Trouble.tooMany(wait));
            return;
        }
        Optional<RuntimeException> unknown = CallerAttribute.failure(request);
        if (unknown.isPresent()) {
            throw unknown.get();
        }
        chain.doFilter(request, response);
    }

    /** A key has a count of its own: one program that runs wild does not stop the others of its owner. */
    private long take(Limit limit, HttpServletRequest request) {
        Optional<TokenHolder> token = CallerAttribute.token(request);
        return token.isPresent() ? limits.take(limit, "key " + token.get().tokenId()) : limits.take(limit);
    }

    private Set<Limit> of(HttpServletRequest request) {
        Set<Limit> found = EnumSet.noneOf(Limit.class);
        String path = request.getRequestURI();
        boolean changes = !CsrfFilter.isReading(request);
        if (Answers.isForPrograms(request)) {
            found.add(forPrograms(request));
        }
        if (path.startsWith("/v/")
                || path.startsWith("/api/v1/verifications/")
                || path.equals("/verify.xhtml") && request.getQueryString() != null) {
            found.add(Limit.VERIFY);
        }
        if (path.equals("/activate.xhtml")) {
            found.add(Limit.ACTIVATION);
        }
        if (changes && REGISTRATIONS.contains(path)) {
            found.add(Limit.REGISTRATION);
        }
        if (changes && isFile(request)) {
            found.add(Limit.UPLOAD);
        }
        if (EXPORTS.contains(path)) {
            found.add(Limit.EXPORT);
        }
        return found;
    }

    private Limit forPrograms(HttpServletRequest request) {
        if (CallerAttribute.token(request).isPresent()) {
            return Limit.API_TOKEN;
        }
        return callers.current().isSignedIn() ? Limit.API_ACCOUNT : Limit.API_ADDRESS;
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        return type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                || SHEETS.stream().anyMatch(s -> type.regionMatches(true, 0, s, 0, s.length()));
    }
}
