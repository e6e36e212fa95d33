package id.binahumas.shared.web;

import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.InvalidToken;
import id.binahumas.shared.security.LoginRequired;
import id.binahumas.shared.security.MissingScope;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.PessimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;

/** What went wrong, in the terms of a web answer: its status, and the key of the sentence that says so. Pages and REST share it. */
public record Trouble(int status, String key, List<Object> args, List<ConstraintViolation<?>> violations) {

    /** When to come back after a 503; what is down is mostly back by then. */
    public static final String RETRY_AFTER_SECONDS = "10";

    static final String OUTAGE = "error.503.title";
    static final int TOO_MANY = 429;

    private static final String TOKEN_INVALID = "api.token.invalid";
    private static final String TOKEN_SCOPE = "api.token.scope";
    private static final String CHALLENGE = "Bearer realm=\"Bina Humas\"";

    private static final int DEEPEST = 20;

    /** What a refusal is to a program when it is not simply something that cannot be done. */
    private static final Map<String, Integer> STATUSES = Map.of(
            "data.changed",
            409,
            "api.match.stale",
            412,
            "api.match.needed",
            428,
            "verify.tooMany",
            TOO_MANY,
            "login.busy",
            503);

    public static Trouble of(Throwable thrown) {
        return find(thrown, 0).orElseGet(() -> said(500, "error.500.title"));
    }

    /** What failed at a commit says why only among the suppressed. */
    private static Optional<Trouble> find(Throwable thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return Optional.empty();
        }
        return known(thrown)
                .or(() -> find(thrown.getCause(), depth + 1))
                .or(() -> Arrays.stream(thrown.getSuppressed())
                        .map(s -> find(s, depth + 1))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Somebody can read it and do something about it, so it is said where they are; the rest gets a page of its own. */
    public boolean isForPeople() {
        return status == 409 || status == 422 || isPassing() && !isOutage();
    }

    /** Something the house stands on is away: no page of its own can be made, and the log needs no more than its name. */
    public boolean isOutage() {
        return key.equals(OUTAGE);
    }

    /** Not lasting: the same request may be sent again. */
    public boolean isPassing() {
        return status == 503;
    }

    /** Asked too often; the first argument says in how many seconds it may be asked again. */
    static Trouble tooMany(long seconds) {
        return new Trouble(TOO_MANY, "limit.reached", List.of(seconds), List.of());
    }

    /** What a program is told beside the problem: when to come back, or by what to come in. */
    Map<String, String> headers(boolean forPrograms) {
        if (isPassing()) {
            return Map.of("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == TOO_MANY) {
            return Map.of("Retry-After", String.valueOf(args.get(0)));
        }
        if (key.equals(TOKEN_INVALID)) {
            return Map.of("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
        }
        if (key.equals(TOKEN_SCOPE)) {
            return Map.of(
                    "WWW-Authenticate", CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + args.get(0) + "\"");
        }
        return status == 401 && forPrograms ? Map.of("WWW-Authenticate", CHALLENGE) : Map.of();
    }

    private static Optional<Trouble> known(Throwable cause) {
        Trouble trouble = null;
        if (cause instanceof Refusal refusal) {
            int status = STATUSES.getOrDefault(refusal.key(), refusal instanceof Conflict ? 409 : 422);
            trouble = new Trouble(status, refusal.key(), Arrays.asList(refusal.args()), List.of());
        } else if (cause instanceof NotFound) {
            trouble = said(404, "error.404.title");
        } else if (cause instanceof LoginRequired) {
            trouble = said(401, "error.401.title");
        } else if (cause instanceof Forbidden) {
            trouble = said(403, "error.403.title");
        } else if (cause instanceof InvalidToken) {
            trouble = said(401, TOKEN_INVALID);
        } else if (cause instanceof MissingScope missing) {
            String scope = missing.scope() == null ? "" : missing.scope().code();
            String key = missing.scope() == null ? "api.token.none" : TOKEN_SCOPE;
            trouble = new Trouble(403, key, List.of(scope), List.of());
        } else if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            trouble = said(409, "data.changed");
        } else if (cause instanceof ConstraintViolationException broken) {
            trouble = new Trouble(422, "form.invalid", List.of(), List.copyOf(broken.getConstraintViolations()));
        } else if (cause instanceof org.hibernate.exception.ConstraintViolationException) {
            trouble = said(409, "data.conflict");
        } else if (cause instanceof LockAcquisitionException || cause instanceof PessimisticLockException) {
            trouble = said(503, "data.busy");
        } else if (Outages.isNoRoom(cause)) {
            trouble = said(503, "file.noRoom");
        } else if (Outages.isDatabaseAway(cause)) {
            trouble = said(503, OUTAGE);
        }
        return Optional.ofNullable(trouble);
    }

    /** The way in stays shut, and the refusal says why. */
    static Trouble forbidden(Refusal why) {
        return new Trouble(403, why.key(), Arrays.asList(why.args()), List.of());
    }

    static Trouble said(int status, String key) {
        return new Trouble(status, key, List.of(), List.of());
    }
}
