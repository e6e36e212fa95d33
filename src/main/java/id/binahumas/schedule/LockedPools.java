package id.binahumas.schedule;

import java.util.List;
import java.util.Optional;

/** The pools of one run while this transaction holds their locks, so that what is seen here stays true until commit. */
public final class LockedPools {

    private final List<SeatPool> pools;

    LockedPools(List<SeatPool> pools) {
        this.pools = pools;
    }

    Optional<SeatPool> find(long poolId) {
        return pools.stream().filter(p -> p.id() == poolId).findFirst();
    }

    public boolean hasRoomFor(SeatClaim claim) {
        return pools.stream().filter(p -> p.appliesTo(claim)).allMatch(SeatPool::hasRoom);
    }

    public void take(SeatClaim claim) {
        pools.stream().filter(p -> p.appliesTo(claim)).forEach(SeatPool::take);
    }

    public void free(SeatClaim claim) {
        pools.stream().filter(p -> p.appliesTo(claim)).forEach(SeatPool::free);
    }

    /** The number of the run's line that was dealt with the locks. */
    public long dealtQueueNo() {
        return pools.get(0).lastQueueNo();
    }
}
