package id.binahumas.shared.audit;

import id.binahumas.shared.invariants.Progress;
import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Goes along the chain from its beginning to its end, some entries at a time, and stops where it is first broken. */
@ApplicationScoped
class AuditVerifier {

    private static final int AT_ONCE = 1000;

    @Inject
    AuditChainRepository chain;

    @Inject
    Secrets secrets;

    /** How far one has come along the chain. */
    private static final class Walk {
        private final byte[] key;
        private long number;
        private String hash = AuditProof.BEGINNING;
        private boolean coded;

        Walk(byte[] key) {
            this.key = key;
        }

        /** What is wrong with the next entry; null when nothing is. */
        ChainBreak step(AuditEntry entry) {
            long expected = number + 1;
            if (entry.chainNumber() != expected) {
                return new ChainBreak(ChainFault.REMOVED, expected);
            }
            boolean genuine = entry.isGenuine(key);
            String next = entry.hashAfter(hash, expected);
            if (!next.equals(entry.chainHash())) {
                return new ChainBreak(genuine ? ChainFault.MOVED : ChainFault.CHANGED, expected);
            }
            // entries older than the chain have no code; none can come after one that has
            if (!genuine && (coded || !entry.hasNoCode())) {
                return new ChainBreak(ChainFault.FOREIGN, expected);
            }
            coded |= genuine;
            number = expected;
            hash = next;
            return null;
        }
    }

    /** Outside a transaction; empty when the chain is whole. */
    Optional<ChainBreak> firstBreak(Progress progress) {
        AuditHead head = chain.head().orElse(null);
        Walk walk = new Walk(secrets.key(AuditChain.KEY));
        long end = head == null ? Long.MAX_VALUE : head.lastNumber();
        for (List<AuditEntry> some = chain.after(0, AT_ONCE);
                !some.isEmpty();
                some = chain.after(walk.number, AT_ONCE)) {
            for (AuditEntry entry : some) {
                ChainBreak found = walk.number < end ? walk.step(entry) : null;
                if (found != null) {
                    return Optional.of(found);
                }
            }
            if (walk.number >= end) {
                break;
            }
            progress.at(walk.number, Math.max(walk.number, Math.min(end, Long.MAX_VALUE - 1)));
        }
        return atTheEnd(head, walk);
    }

    private Optional<ChainBreak> atTheEnd(AuditHead head, Walk walk) {
        if (head == null || !head.isGenuine(walk.key)) {
            return Optional.of(new ChainBreak(ChainFault.HEAD, walk.number));
        }
        if (walk.number < head.lastNumber()) {
            return Optional.of(new ChainBreak(ChainFault.CUT, walk.number + 1));
        }
        if (!walk.hash.equals(head.lastHash())) {
            return Optional.of(new ChainBreak(ChainFault.HEAD, walk.number));
        }
        // the end is read after the last number: whatever was added meanwhile has moved it too
        long last = chain.lastNumber();
        long known = chain.head().map(AuditHead::lastNumber).orElse(0L);
        return last > known ? Optional.of(new ChainBreak(ChainFault.FOREIGN, last)) : Optional.empty();
    }
}
