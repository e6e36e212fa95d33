package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The guard of scarce places. Claim first, insert after: a conditional update on the run's first pool, under whose lock the
 * others are looked at; who is refused locks it by being dealt a number of the line, and looks again; whoever frees, moves or
 * resizes anything locks it before.
 */
@Service
public class SeatPoolService {

    @Inject
    SeatPoolRepository pools;

    @Inject
    RunService runs;

    @Inject
    Clock clock;

    @Inject
    Event<RoomsMeasured> measured;

    /**
     * Locks the pools for somebody who wants in; {@code first} is the pool of the run with the lowest id. Where it seems that a
     * place is free, taking one of the first pool is what locks it; else being dealt a number is, which is lost if a place is
     * free after all.
     */
    @Allowed(SYSTEM)
    public LockedPools claim(
            SeatClaim claim, long first, boolean looksFull, Function<Long, List<SeatClaim>> seatedOfUnit) {
        if (looksFull || !pools.take(first)) {
            return locked(claim.runId(), pools.lockAndDeal(claim.runId(), first), seatedOfUnit)
                    .dealt();
        }
        List<SeatPool> known = pools.ofRun(claim.runId());
        // as it was before; when the claim takes its place of it, the row is right already and not written again
        known.get(0).free();
        return locked(claim.runId(), known, seatedOfUnit);
    }

    @Allowed(SYSTEM)
    public LockedPools lock(long runId, Function<Long, List<SeatClaim>> seatedOfUnit) {
        return locked(runId, pools.lock(runId), seatedOfUnit);
    }

    /** To try something out without a lock: nothing that happens to these pools is kept. */
    @Allowed(SYSTEM)
    public LockedPools tryOut(long runId, Function<Long, List<SeatClaim>> seatedOfUnit) {
        LockedPools tried = locked(runId, pools.ofRun(runId), seatedOfUnit);
        pools.detach(tried.pools());
        tried.pools().forEach(p -> pools.detach(tried.reserves(p)));
        return tried;
    }

    /** How many hold a place in the run, however it is divided. */
    @Allowed({ORGANISER, SYSTEM})
    public int seated(long runId) {
        return SeatPoolRow.seated(rows(runId));
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SeatPoolRow> rows(long runId) {
        return pools.rows(runId);
    }

    /** Who a run is for, part by part. */
    @Allowed({ORGANISER, SYSTEM})
    public List<Segment> segments(long runId) {
        return pools.segments(runId);
    }

    /** The classes of a run, with whether people may change between them. */
    @Allowed({ORGANISER, SYSTEM})
    public List<Cohort> cohorts(long runId) {
        runs.own(runId);
        return pools.cohorts(runId);
    }

    @Allowed(SYSTEM)
    public Segment segment(long segmentId) {
        return pools.segment(segmentId).orElseThrow(NotFound::new);
    }

    /** Whether people may change from one cohort into another: both must permit it. Whoever is in none asks nobody. */
    @Allowed(SYSTEM)
    public boolean permitMove(Long fromCohort, Long toCohort) {
        return Objects.equals(fromCohort, toCohort)
                || Stream.of(fromCohort, toCohort)
                        .filter(Objects::nonNull)
                        .allMatch(id ->
                                pools.cohort(id).orElseThrow(NotFound::new).permitsMoves());
    }

    /** The cap of a block, which those already seated in the whole run count towards, with the reason shown to everybody; no capacity means unlimited. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("pool.add")
    public SeatPool addToBlock(long blockId, Integer capacity, String reason) {
        Block block = runs.ownBlock(blockId);
        runs.find(block.runId()).requireOpen();
        LockedPools locked = lock(block.runId(), unit -> List.of());
        int seatedInAll = locked.pools().stream()
                .filter(SeatPool::isOfWholeRun)
                .mapToInt(SeatPool::taken)
                .max()
                .orElse(0);
        if (block.apart() && seatedInAll > 0) {
            throw new Refusal("pool.apart.seated");
        }
        SeatClaim everybody = SeatClaim.wholeRun(block.runId());
        return add(
                locked,
                block.runId(),
                PoolKey.ofBlock(blockId),
                SeatCap.of(capacity, reason),
                List.of(new HeldSeats(everybody, seatedInAll)));
    }

    /** Places of its own for a block, or the same as for the run; only as long as there are none that somebody counts on. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.apart")
    public void standApart(long blockId, boolean apart) {
        Block block = runs.ownBlock(blockId);
        runs.find(block.runId()).requireOpen();
        List<SeatPool> known = pools.lock(block.runId());
        if (known.stream().anyMatch(p -> SeatPart.block(blockId).equals(p.part()))) {
            throw new Refusal("block.apart.pools");
        }
        if (known.stream().map(SeatPool::part).anyMatch(p -> isSessionOf(p, blockId))) {
            throw new Refusal("block.apart.sessions");
        }
        block.standApart(apart);
    }

    /** Whether people may change into a cohort, or out of it. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("cohort.moves")
    public void permitMoves(long cohortId, boolean permitted) {
        Cohort cohort = pools.cohort(cohortId).orElseThrow(NotFound::new);
        runs.own(cohort.runId()).requireOpen();
        cohort.permitMoves(permitted);
    }

    /** How long a place is held for who moved up, and until when one may leave by oneself; null means without either. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.seat-rules")
    public void ruleSeats(long runId, int version, Integer offerHours, Instant cancelUntil) {
        Run run = runs.own(runId);
        run.requireVersion(version);
        run.ruleSeats(offerHours, cancelUntil);
    }

    /** Another pool, which those count towards who hold a place by a claim that it applies to. */
    @Allowed(SYSTEM)
    public SeatPool add(LockedPools locked, long runId, PoolKey key, SeatCap cap, List<HeldSeats> held) {
        requireOfRun(runId, key);
        if (locked.pools().stream().anyMatch(p -> p.key().equals(key))) {
            throw new Refusal(key.isForEverybody() && key.blockId() != null ? "pool.block.twice" : "pool.twice");
        }
        boolean apart = key.sessionId() != null
                || key.blockId() != null && runs.block(key.blockId()).apart();
        SeatPool pool = new SeatPool(runId, key, apart, cap, room(runId, key, locked), p -> counted(p, held));
        requireShares(pool, cap.unitMax(), held);
        pools.add(pool);
        locked.add(pool);
        remeasureBeside(locked, pool);
        return pool;
    }

    /** The pool of everybody stays: its row is what is locked, and where numbers are dealt. */
    @Allowed(SYSTEM)
    public void remove(LockedPools locked, long poolId) {
        SeatPool pool = locked.find(poolId).orElseThrow(NotFound::new);
        if (pool.isOfWholeRun()) {
            throw new Refusal("pool.first");
        }
        locked.remove(pool);
        pools.removeWithReserves(pool);
        remeasureBeside(locked, pool);
    }

    /** Another cap under the locks of its run; whoever calls must offer freed places to the line in the same transaction. */
    @Allowed(SYSTEM)
    public void resize(LockedPools locked, long poolId, SeatCap cap, List<HeldSeats> held) {
        SeatPool pool = locked.find(poolId).orElseThrow(NotFound::new);
        requireShares(pool, cap.unitMax(), held);
        pool.measure(room(pool.runId(), pool.key(), locked));
        pool.resize(cap);
    }

    /** After other rooms: what is limited, or counts only who is there, is as large as they are; a smaller room takes nobody's place. */
    @Allowed(SYSTEM)
    public void measure(long runId) {
        if (remeasure(lock(runId, unit -> List.of()), runId)) {
            measured.fire(new RoomsMeasured(runId));
        }
    }

    /** Keeps places for a segment or a unit; of those who hold places already, whoever belongs there fills them. */
    @Allowed(SYSTEM)
    public long reserve(
            LockedPools locked,
            long poolId,
            Long segmentId,
            Long unitId,
            int seats,
            LocalDate releaseOn,
            List<HeldSeats> held) {
        SeatPool pool = locked.find(poolId).orElseThrow(NotFound::new);
        if (!releaseOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("reserve.date");
        }
        if (segmentId != null && segment(segmentId).runId() != pool.runId()) {
            throw new NotFound();
        }
        SeatReserve reserve = new SeatReserve(pool, segmentId, unitId, seats, releaseOn);
        int seated = (int) held.stream()
                .filter(h -> pool.appliesTo(h.claim()) && reserve.isFor(h.claim()))
                .mapToLong(HeldSeats::count)
                .sum();
        reserve.count(seated);
        pool.requireFree(reserve.open());
        pool.startKeeping();
        pool.keep(reserve.open());
        pools.add(reserve);
        locked.add(reserve);
        return reserve.id();
    }

    /** What is kept goes to whoever waits longest; whoever calls must offer it to the line in the same transaction. */
    @Allowed(SYSTEM)
    public void release(LockedPools locked, long reserveId) {
        locked.release(reserveId, clock.instant());
    }

    /** The run in which something is kept. */
    @Allowed(SYSTEM)
    public long runOfReserve(long reserveId) {
        return pools.runOfReserve(reserveId).orElseThrow(NotFound::new);
    }

    /** What is kept no longer than until this day. */
    @Allowed(SYSTEM)
    public List<Long> runsToRelease(LocalDate day) {
        return pools.runsToRelease(day);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SeatReserveRow> reserves(long runId) {
        return pools.reserveRows(runId, LocalDate.now(clock));
    }

    private LockedPools locked(long runId, List<SeatPool> known, Function<Long, List<SeatClaim>> seatedOfUnit) {
        List<SeatReserve> kept = known.stream().anyMatch(SeatPool::keeps) ? pools.reserves(runId) : List.of();
        return new LockedPools(known, kept, seatedOfUnit);
    }

    /** The room of a session with places of its own limits those alone. */
    private void remeasureBeside(LockedPools locked, SeatPool pool) {
        if (pool.part() != null && pool.part().isSession()) {
            remeasure(locked, pool.runId());
        }
    }

    private boolean remeasure(LockedPools locked, long runId) {
        boolean changed = false;
        for (SeatPool pool : locked.pools()) {
            if (pool.isMeasured()) {
                changed |= pool.measure(room(runId, pool.key(), locked));
            }
        }
        return changed;
    }

    private boolean isSessionOf(SeatPart part, long blockId) {
        return part != null && part.isSession() && runs.session(part.id()).blockId() == blockId;
    }

    /** Of a session that has not begun, in a block in which everybody takes part. */
    private void requireMayStandApart(ClassSession session) {
        if (runs.block(session.blockId()).apart()) {
            throw new Refusal("session.apart.block");
        }
        session.requireNotBegun(clock.instant(), "session.apart.begun");
    }

    private void requireOfRun(long runId, PoolKey key) {
        boolean strange = key.blockId() != null && runs.block(key.blockId()).runId() != runId
                || key.sessionId() != null && runs.session(key.sessionId()).runId() != runId
                || key.segmentId() != null && segment(key.segmentId()).runId() != runId
                || key.cohortId() != null
                        && pools.cohort(key.cohortId())
                                        .orElseThrow(NotFound::new)
                                        .runId()
                                != runId;
        if (strange) {
            throw new NotFound();
        }
        if (key.sessionId() != null) {
            requireMayStandApart(runs.session(key.sessionId()));
        }
    }

    private Integer room(long runId, PoolKey key, LockedPools locked) {
        DeliveryMode mode = key.mode() != null || key.segmentId() == null
                ? key.mode()
                : segment(key.segmentId()).mode();
        PoolKey place = new PoolKey(key.blockId(), key.sessionId(), key.cohortId(), mode, key.segmentId());
        boolean byMode = locked.pools().stream().anyMatch(p -> p.key().mode() != null);
        return pools.rooms(runId).stream()
                .filter(r -> r.limits(place, byMode))
                .map(RoomUse::capacity)
                .min(Integer::compare)
                .orElse(null);
    }

    /** No unit has more than its share already. */
    private static void requireShares(SeatPool pool, Integer unitMax, List<HeldSeats> held) {
        if (unitMax == null) {
            return;
        }
        Map<Optional<Long>, Long> ofUnit = held.stream()
                .filter(h -> pool.appliesTo(h.claim()))
                .collect(Collectors.groupingBy(
                        h -> Optional.ofNullable(h.claim().unitId()), Collectors.summingLong(HeldSeats::count)));
        long most = ofUnit.values().stream().mapToLong(n -> n).max().orElse(0);
        if (most > unitMax) {
            throw new Refusal("pool.unit-max.below", unitMax, most);
        }
    }

    private static int counted(SeatPool pool, List<HeldSeats> held) {
        return (int) held.stream()
                .filter(h -> pool.appliesTo(h.claim()))
                .mapToLong(HeldSeats::count)
                .sum();
    }
}
