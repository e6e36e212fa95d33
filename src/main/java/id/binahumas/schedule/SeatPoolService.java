package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The guard of scarce places. Claim first, insert after: a conditional update on every pool that applies, in id order; who is
 * refused locks the same rows, is dealt a number of the line with the lock, and looks again; who leaves locks them before a
 * place is freed.
 */
@Service
public class SeatPoolService {

    @Inject
    SeatPoolRepository pools;

    @Inject
    RunService runs;

    /** One place in every pool that applies, or none at all; {@code first} is the pool of the run with the lowest id. */
    @Allowed(SYSTEM)
    public boolean claim(SeatClaim claim, long first) {
        if (!pools.take(first)) {
            return false;
        }
        // looked at once the first row is ours: a pool added before that counts us, one added later waits for our end
        List<SeatPool> known = pools.look(claim.runId());
        List<Long> taken = new ArrayList<>(List.of(first));
        for (SeatPool pool : known) {
            if (pool.id() == first || !pool.appliesTo(claim)) {
                continue;
            }
            if (!pools.take(pool.id())) {
                taken.forEach(pools::giveBack);
                return false;
            }
            taken.add(pool.id());
        }
        if (known.stream().noneMatch(p -> p.id() == first && p.appliesTo(claim))) {
            // only its lock was wanted
            pools.giveBack(first);
        }
        return true;
    }

    @Allowed(SYSTEM)
    public LockedPools lock(long runId) {
        return new LockedPools(pools.lock(runId));
    }

    /** The same for who was refused, with a number of the line; it is lost if a place is free after all. */
    @Allowed(SYSTEM)
    public LockedPools lockAndDeal(long runId, long first) {
        return new LockedPools(pools.lockAndDeal(runId, first));
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SeatPoolRow> rows(long runId) {
        return pools.rows(runId);
    }

    /** The cap of a block, which those already seated in the whole run count towards, with the reason shown to everybody; no capacity means unlimited. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.add")
    public SeatPool addToBlock(long blockId, Integer capacity, String reason) {
        Block block = runs.ownBlock(blockId);
        runs.find(block.runId()).requireOpen();
        List<SeatPool> known = pools.lock(block.runId());
        if (known.stream().anyMatch(p -> Long.valueOf(blockId).equals(p.blockId()))) {
            throw new Refusal("pool.block.twice");
        }
        int seatedInAll = known.stream()
                .filter(SeatPool::isOfWholeRun)
                .mapToInt(SeatPool::taken)
                .max()
                .orElse(0);
        SeatPool pool = SeatPool.ofBlock(block, capacity, reason, seatedInAll);
        pools.add(pool);
        return pool;
    }

    /** Changes a cap under the locks of its run; whoever calls must offer freed places to the line in the same transaction. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.resize")
    public LockedPools resize(long runId, long poolId, Integer capacity, String reason) {
        runs.own(runId).requireOpen();
        LockedPools locked = lock(runId);
        locked.find(poolId).orElseThrow(NotFound::new).resize(capacity, reason);
        return locked;
    }
}
