package id.binahumas.people;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.CallerSource;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.SignedIn;
import id.binahumas.shared.security.TokenHolder;
import id.binahumas.shared.security.TokenSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells the login mechanism whose key came with a call, and notes that it was used. */
@ApplicationScoped
public class ApiTokenCallers implements TokenSource {

    private static final Logger LOG = Logger.getLogger(ApiTokenCallers.class);
    private static final int MOST_REMEMBERED = 10_000;

    /** When this node noted a use last, so that of many calls at once one writes. */
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

    @Inject
    ApiTokenRepository tokens;

    @Inject
    ApiTokenService service;

    @Inject
    CallerSource accounts;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Override
    public Optional<TokenHolder> load(String text, String address) {
        ApiTokenSecret secret = new ApiTokenSecret(text);
        if (!secret.isWellFormed()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<TokenHolder> holder = tokens.byHash(secret.hash())
                .filter(found -> ((ApiToken) found[0]).state((String) found[1], now) == ApiTokenState.USABLE)
                .flatMap(found -> holder((ApiToken) found[0]));
        holder.ifPresent(h -> note(h.tokenId(), now, address));
        return holder;
    }

    /** Whoever must change the password first does so before any program goes on. */
    private Optional<TokenHolder> holder(ApiToken token) {
        return accounts.load(token.accountId())
                .filter(s -> !s.mustChangePassword())
                .map(s -> new TokenHolder(
                        new SignedIn(named(s.caller(), token.name()), false, s.stamp(), s.secondFactor()),
                        token.id(),
                        token.scopes()));
    }

    /** What a program did is told from what its owner did. */
    private static Caller named(Caller owner, String program) {
        return new Caller(
                owner.accountId(),
                owner.personId(),
                owner.name() + " · " + program,
                owner.login(),
                owner.assignments());
    }

    /** In a transaction of its own, before the call's: a use that cannot be written keeps nobody out. */
    private void note(long tokenId, Instant now, String address) {
        if (noted.size() >= MOST_REMEMBERED) {
            noted.clear();
        }
        Instant since = now.minus(ApiTokenService.USE_NOTED_EVERY);
        Instant last = noted.get(tokenId);
        boolean due = last == null
                ? noted.putIfAbsent(tokenId, now) == null
                : last.isBefore(since) && noted.replace(tokenId, last, now);
        if (!due) {
            return;
        }
        try {
            callers.runAsSystem(() -> service.used(tokenId, now, address));
        } catch (RuntimeException e) {
            LOG.warnf("use of key %d not noted: %s", tokenId, e);
        }
    }
}
