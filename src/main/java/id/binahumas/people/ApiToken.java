package id.binahumas.people;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key somebody made for a program: it stands for its account within some scopes, for a year at most. It ends by its date, when it is
 * revoked, and with every closing of the account, also when that is opened anew.
 */
@Entity
@Table(name = "api_token")
public class ApiToken extends BaseEntity {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_DAYS = 365;

    private long accountId;
    private String accountStamp;
    private String name;
    private String scopes;
    private String tokenHash;
    private String hint;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;
    private Instant lastUsedAt;
    private String lastUsedFrom;

    protected ApiToken() {}

    ApiToken(Account account, String name, Collection<ApiScope> scopes, int days, ApiTokenSecret secret, Instant now) {
        if (scopes.isEmpty()) {
            throw new Refusal("token.scopes");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refusal("token.days", LONGEST_DAYS);
        }
        this.accountId = account.id();
        this.accountStamp = account.tokenStamp();
        this.name = Texts.plain(name, LONGEST_NAME);
        this.scopes = scopes.stream().distinct().sorted().map(ApiScope::code).collect(Collectors.joining(" "));
        this.tokenHash = secret.hash();
        this.hint = secret.hint();
        this.createdAt = now;
        this.expiresAt = now.plus(Duration.ofDays(days));
    }

    /** Once more does nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** The stamp is the account's of today. */
    ApiTokenState state(String stamp, Instant now) {
        if (revokedAt != null) {
            return ApiTokenState.REVOKED;
        }
        if (!Objects.equals(stamp, accountStamp)) {
            return ApiTokenState.CLOSED;
        }
        return now.isBefore(expiresAt) ? ApiTokenState.USABLE : ApiTokenState.EXPIRED;
    }

    /** Scopes that are no more are not among them. */
    Set<ApiScope> scopes() {
        return Arrays.stream(scopes.split(" "))
                .map(ApiScope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
    }

    long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    String hint() {
        return hint;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    String lastUsedFrom() {
        return lastUsedFrom;
    }
}
