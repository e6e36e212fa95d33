package id.binahumas.shared.web;

import id.binahumas.shared.Refusal;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Names what a program has read by its content, so that it changes only what it has seen. */
public final class EntityTags {

    private static final int LENGTH = 32;

    private EntityTags() {}

    /** Another one whenever the program would read something else. */
    public static EntityTag of(Object read) {
        return new EntityTag(Idempotency.hash(SharedJsonb.JSON.toJson(read)).substring(0, LENGTH));
    }

    /** Whoever changes something says what it was; it must still be that. */
    public static void requireMatch(String ifMatch, Object now) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal("api.match.needed");
        }
        String current = "\"" + of(now).getValue() + "\"";
        boolean seen = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!seen) {
            throw new Refusal("api.match.stale");
        }
    }
}
