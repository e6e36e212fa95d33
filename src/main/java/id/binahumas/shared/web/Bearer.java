package id.binahumas.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The key a program sends with a call. A browser never sends one on its own, so such a call has no session and needs no proof of origin. */
public final class Bearer {

    private static final String SCHEME = "Bearer";

    private Bearer() {}

    /** Also when it is empty or in a place where keys lead nowhere: the session beside it does not count. */
    public static boolean isSent(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
    }

    /** The key of a call to the programs' doors; elsewhere there is none. */
    public static Optional<String> of(HttpServletRequest request) {
        return isSent(request) && Answers.isForPrograms(request)
                ? Optional.of(request.getHeader("Authorization")
                        .substring(SCHEME.length())
                        .strip())
                : Optional.empty();
    }
}
