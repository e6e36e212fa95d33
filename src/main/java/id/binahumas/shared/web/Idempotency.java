package id.binahumas.shared.web;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * What a program asks for twice under one key is done once and answered alike. The answer is kept with the deed or not at all; what was
 * refused may be put right and sent again under its key.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    public static final String WHAT_IT_DOES =
            "Made up by the caller: sent again with the same request within a week, it does nothing again and brings the same answer";

    /** Places are named below it. */
    private static final String BASE = "^.*/api/v1/";

    static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_KEY = 120;

    @Inject
    IdempotencyRepository answers;

    @Inject
    HttpServletRequest request;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Without a key the deed is done each time, in one transaction all the same; who lost a race for a row tries again, from the start. */
    @Transactional
    @RetriesContention
    public Response once(String key, String body, Supplier<Response> deed) {
        Caller caller = callers.current();
        if (key == null || !caller.isSignedIn()) {
            return deed.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal("api.key", LONGEST_KEY);
        }
        String route = request.getMethod() + " " + request.getRequestURI();
        String hash = hash(body == null ? "" : body);
        return answers.find(caller.accountId(), key)
                .map(earlier -> again(earlier, route, hash))
                .orElseGet(
                        () -> first(new IdempotentAnswer(caller.accountId(), key, route, hash, clock.instant()), deed));
    }

    /** The place as answers name it, below the address of the programs' doors; without signs that mean something to a search. */
    @Transactional
    public void forgetAbout(String place) {
        answers.forgetAbout(place);
    }

    @Transactional
    int forgetOld() {
        return answers.forget(clock.instant().minus(KEPT));
    }

    private Response first(IdempotentAnswer begun, Supplier<Response> deed) {
        answers.add(begun);
        Response answer = deed.get();
        URI location = answer.getLocation();
        EntityTag tag = answer.getEntityTag();
        begun.answered(
                answer.getStatus(),
                location == null ? null : location.getRawPath().replaceFirst(BASE, ""),
                tag == null ? null : tag.getValue(),
                answer.hasEntity() ? SharedJsonb.JSON.toJson(answer.getEntity()) : null);
        return answer;
    }

    private static Response again(IdempotentAnswer earlier, String route, String hash) {
        earlier.requireSame(route, hash);
        Response.ResponseBuilder answer = Response.status(earlier.status()).header("Idempotency-Replayed", "true");
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        if (earlier.tag() != null) {
            answer.tag(earlier.tag());
        }
        if (earlier.body() != null) {
            answer.entity(earlier.body()).type(MediaType.APPLICATION_JSON);
        }
        return answer.build();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
