package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Door to the keys of programs: their owners make and revoke them, administrators see and revoke them. */
@Service
public class ApiTokenService {

    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final int MOST_USABLE = 20;
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_ADDRESS = 60;

    @Inject
    ApiTokenRepository tokens;

    @Inject
    AccountRepository accounts;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The caller shows the secret once and forgets it. */
    @Allowed(SIGNED_IN)
    @Audited("token.make")
    public ApiToken make(
            @NotBlank @Size(max = ApiToken.LONGEST_NAME) String name,
            List<ApiScope> scopes,
            int days,
            ApiTokenSecret secret) {
        Account account = tokens.lockAccount(callers.current().accountId()).orElseThrow(NotFound::new);
        long usable = rows(account).stream().filter(ApiTokenRow::usable).count();
        if (usable >= MOST_USABLE) {
            throw new Refusal("token.many", MOST_USABLE);
        }
        ApiToken token = new ApiToken(account, name, scopes, days, secret, clock.instant());
        tokens.add(token);
        trail.changed(null, token.name() + " …" + token.hint());
        return token;
    }

    @Allowed(SIGNED_IN)
    public List<ApiTokenRow> own() {
        return rows(account(callers.current().accountId()));
    }

    @Allowed(SIGNED_IN)
    @Audited("token.revoke")
    public void revoke(long tokenId) {
        ApiToken token = find(tokenId);
        if (token.accountId() != callers.current().accountId()) {
            throw new NotFound();
        }
        token.revoke(clock.instant());
        trail.changed(token.name() + " …" + token.hint(), null);
    }

    @Allowed(ADMINISTRATOR)
    public List<ApiTokenRow> of(long accountId) {
        return rows(account(accountId));
    }

    /** An administrator ends the key of somebody's program and says why. */
    @Allowed(ADMINISTRATOR)
    @Audited("token.revoke")
    public void revoke(long tokenId, long accountId, @NotBlank @Size(max = 1000) String reason) {
        ApiToken token = find(tokenId);
        if (token.accountId() != accountId) {
            throw new NotFound();
        }
        token.revoke(clock.instant());
        trail.changed(token.name() + " …" + token.hint(), null);
    }

    /** When and from where it was used last, to the minute. */
    @Allowed(SYSTEM)
    public void used(long tokenId, Instant at, String address) {
        tokens.used(tokenId, at, Texts.start(address, LONGEST_ADDRESS), at.minus(USE_NOTED_EVERY));
    }

    private List<ApiTokenRow> rows(Account account) {
        Instant now = clock.instant();
        return tokens.of(account.id(), MOST_SHOWN).stream()
                .map(t -> ApiTokenRow.of(t, account.tokenStamp(), now))
                .toList();
    }

    private Account account(long accountId) {
        return accounts.byId(accountId).orElseThrow(NotFound::new);
    }

    private ApiToken find(long tokenId) {
        return tokens.byId(tokenId).orElseThrow(NotFound::new);
    }
}
