package id.binahumas.people;

import id.binahumas.shared.security.ApiScope;
import java.time.Instant;
import java.util.List;

/** A key in the list of its owner, or of an administrator. */
public record ApiTokenRow(
        long id,
        String name,
        String hint,
        List<ApiScope> scopes,
        ApiTokenState state,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        String lastUsedFrom) {

    static ApiTokenRow of(ApiToken token, String stamp, Instant now) {
        return new ApiTokenRow(
                token.id(),
                token.name(),
                token.hint(),
                List.copyOf(token.scopes()),
                token.state(stamp, now),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.lastUsedFrom());
    }

    /** What of the key may be shown again. */
    public String mark() {
        return ApiTokenSecret.PREFIX + "…" + hint;
    }

    public boolean usable() {
        return state == ApiTokenState.USABLE;
    }
}
