package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The pools of one run while this transaction holds the lock of the first of them, so that what is seen here stays true until
 * commit: whoever wants to change anything about the places of a run waits for that lock.
 */
public final class LockedPools {

    private final List<SeatPool> pools;
    private final List<SeatReserve> reserves;
    private final Function<Long, List<SeatClaim>> seatedOfUnit;
    private final Map<Long, List<SeatClaim>> units = new HashMap<>();
    private Long dealt;
    private boolean opened;
    private boolean widened;

    /** The claims of those who hold a place for a unit are asked for where units have a share. */
    LockedPools(List<SeatPool> pools, List<SeatReserve> reserves, Function<Long, List<SeatClaim>> seatedOfUnit) {
        this.pools = new ArrayList<>(pools);
        this.reserves = new ArrayList<>(reserves);
        this.seatedOfUnit = seatedOfUnit;
    }

    public Optional<SeatPool> find(long poolId) {
        return pools.stream().filter(p -> p.id() == poolId).findFirst();
    }

    public boolean hasRoomFor(SeatClaim claim) {
        return applying(claim).allMatch(p -> p.hasRoom(ownOfKept(p, claim)) && unitHasRoom(p, claim));
    }

    /** The share of a unit that is used up, where that is what keeps somebody of it out. */
    public Optional<Integer> usedUpByUnit(SeatClaim claim) {
        return applying(claim)
                .filter(p -> !unitHasRoom(p, claim))
                .map(SeatPool::unitMax)
                .findFirst();
    }

    /** Whether anybody at all could be seated in some part of the run: if not, no line needs to be looked at. */
    public boolean mayHaveRoom() {
        return opened
                || pools.stream()
                        .filter(p -> !p.apart() && p.key().isForEverybody())
                        .allMatch(LockedPools::mayHaveRoom)
                || pools.stream().filter(SeatPool::apart).anyMatch(LockedPools::mayHaveRoom);
    }

    /** Somebody in line asks for something else from now on, for which there may be room although all pools known are full. */
    public void lookAgain() {
        opened = true;
    }

    /** Whether, since this was asked last, somebody sat down for whom more than one place was kept, which leaves one for others. */
    public boolean hasWidened() {
        boolean since = widened;
        widened = false;
        return since;
    }

    /** Before the booking says so: the seats of a unit are counted from bookings. */
    public void take(SeatClaim claim) {
        if (!hasRoomFor(claim)) {
            throw new IllegalStateException("no room for " + claim);
        }
        know(claim.unitId());
        applying(claim).forEach(p -> {
            int own = ownOfKept(p, claim);
            p.take(own);
            widened |= own > 1;
        });
        reservesFor(claim).forEach(SeatReserve::sit);
        units.computeIfPresent(claim.unitId(), (unit, seated) -> with(seated, claim));
    }

    /** Before the booking says so. */
    public void free(SeatClaim claim) {
        know(claim.unitId());
        reservesFor(claim).forEach(SeatReserve::leave);
        applying(claim).forEach(p -> p.free(ownOfKept(p, claim)));
        units.computeIfPresent(claim.unitId(), (unit, seated) -> without(seated, claim));
    }

    /** The next number of the run's line, or the one that was dealt with the lock. */
    public long deal() {
        Long number = dealt;
        dealt = null;
        return number == null ? pools.get(0).deal() : number;
    }

    /** The line somebody stands in who is refused; units have lines of their own where they have a share. */
    public String line(SeatClaim claim) {
        return claim.line(applying(claim).anyMatch(this::isByUnit));
    }

    /** The pools of which units have a share. */
    public List<Long> sharedByUnits() {
        return pools.stream().filter(this::isByUnit).map(SeatPool::id).toList();
    }

    /** The blocks with places of their own, in which whoever sits in the run takes or awaits one. */
    public List<Long> blocksApart() {
        return pools.stream()
                .filter(p -> p.apart() && p.blockId() != null)
                .map(SeatPool::blockId)
                .distinct()
                .toList();
    }

    LockedPools dealt() {
        dealt = pools.get(0).lastQueueNo();
        return this;
    }

    List<SeatPool> pools() {
        return pools;
    }

    void add(SeatPool pool) {
        pools.add(pool);
    }

    void add(SeatReserve reserve) {
        reserves.add(reserve);
    }

    void remove(SeatPool pool) {
        pools.remove(pool);
        reserves.removeIf(r -> r.poolId() == pool.id());
        opened = true;
    }

    /** What was kept by it is free again. */
    public void release(long reserveId, Instant now) {
        SeatReserve reserve = reserves.stream()
                .filter(r -> r.id() == reserveId)
                .findFirst()
                .orElseThrow(() -> new Refusal("reserve.released"));
        int open = reserve.open();
        reserve.release(now);
        find(reserve.poolId()).orElseThrow().keep(-open);
    }

    /** Those that are kept no longer than until this day. */
    public List<Long> due(LocalDate day) {
        return reserves.stream()
                .filter(r -> !r.isReleased() && !r.releaseOn().isAfter(day))
                .map(SeatReserve::id)
                .toList();
    }

    List<SeatReserve> reserves(SeatPool pool) {
        return reserves.stream().filter(r -> r.poolId() == pool.id()).toList();
    }

    private void know(Long unitId) {
        if (pools.stream().anyMatch(p -> p.unitMax() != null)) {
            units.computeIfAbsent(unitId, seatedOfUnit);
        }
    }

    private static boolean mayHaveRoom(SeatPool pool) {
        return pool.hasRoom(pool.reserved());
    }

    private boolean isByUnit(SeatPool pool) {
        return pool.unitMax() != null || reserves(pool).stream().anyMatch(r -> !r.isReleased() && r.isByUnit());
    }

    private boolean unitHasRoom(SeatPool pool, SeatClaim claim) {
        return pool.unitMax() == null
                || units.computeIfAbsent(claim.unitId(), seatedOfUnit).stream()
                                .filter(pool::appliesTo)
                                .count()
                        < pool.unitMax();
    }

    /** Of the places kept in a pool, those that one of these claims would fill, or did not fill any more. */
    private int ownOfKept(SeatPool pool, SeatClaim claim) {
        return (int) reserves(pool).stream()
                .filter(r -> r.isFor(claim) && r.open() > 0)
                .count();
    }

    private Stream<SeatReserve> reservesFor(SeatClaim claim) {
        return applying(claim).flatMap(p -> reserves(p).stream()).filter(r -> r.isFor(claim));
    }

    private Stream<SeatPool> applying(SeatClaim claim) {
        return pools.stream().filter(p -> p.appliesTo(claim));
    }

    private static List<SeatClaim> with(List<SeatClaim> seated, SeatClaim claim) {
        List<SeatClaim> all = new ArrayList<>(seated);
        all.add(claim);
        return all;
    }

    private static List<SeatClaim> without(List<SeatClaim> seated, SeatClaim claim) {
        List<SeatClaim> all = new ArrayList<>(seated);
        all.remove(claim);
        return all;
    }
}
