package id.binahumas.shared.audit;

import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Ties entries to those before them, some at a time, after their deeds are done: no deed waits for another one's entry. Of
 * several nodes one does it at a time. An end of the chain that somebody else put there is not gone on from.
 */
@ApplicationScoped
public class AuditChain {

    static final String KEY = "audit";

    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    private static final int AT_ONCE = 500;

    @Inject
    AuditChainRepository chain;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** As many as go into one short transaction; how many they were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sealSome() {
        return sealHere();
    }

    /** In the transaction of the caller. */
    int sealHere() {
        if (!chain.anyUnsealed()) {
            return 0;
        }
        byte[] key = secrets.key(KEY);
        AuditHead head = chain.lockHead().orElse(null);
        if (head == null || !isWhole(head, key)) {
            LOG.error("the end of the audit chain is not the one this house left: nothing is added to it");
            return 0;
        }
        List<AuditEntry> entries = chain.unsealed(AT_ONCE);
        List<ChainPlace> places = new ArrayList<>();
        long number = head.lastNumber();
        String hash = head.lastHash();
        for (AuditEntry entry : entries) {
            number++;
            hash = entry.hashAfter(hash, number);
            places.add(new ChainPlace(entry.id(), number, hash));
        }
        chain.place(places);
        if (!places.isEmpty()) {
            head.moveTo(number, hash, key, clock.instant());
        }
        return places.size();
    }

    /** How far the chain reaches; empty when its end was taken away. */
    public Optional<ChainHead> head() {
        return chain.head().map(h -> new ChainHead(h.lastNumber(), h.lastHash(), h.sealedAt()));
    }

    /** How long the entry that has waited longest for its place has done so. */
    public Duration behind() {
        Instant now = clock.instant();
        return chain.oldestUnsealed()
                .map(oldest -> Duration.between(oldest, now))
                .filter(late -> !late.isNegative())
                .orElse(Duration.ZERO);
    }

    private boolean isWhole(AuditHead head, byte[] key) {
        return head.isGenuine(key)
                && (head.lastNumber() == 0
                        || chain.hashAt(head.lastNumber())
                                .filter(head.lastHash()::equals)
                                .isPresent());
    }
}
