package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Places of one kind in a run, keyed by {run | cohort | block | session} × mode × segment. No capacity means unlimited,
 * never zero. A claim takes one place in every pool that applies to it, or none; places kept for somebody are not free for
 * others. Who takes a place in a run takes it in all of its blocks, except those that stand apart; a session with pools stands apart.
 */
@Entity
@Table(name = "seat_pool")
public class SeatPool extends BaseEntity {

    private long runId;
    private Long cohortId;
    private Long blockId;
    private Long sessionId;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    private Long segmentId;

    /** Null means no. */
    private Boolean apart;

    private Integer policy;
    private Integer room;
    private Integer quota;
    private Integer capacity;
    private String reason;
    private Integer unitMax;
    private int taken;

    /** Null as long as nothing was ever kept for anybody. */
    private Integer reserved;

    private long nextQueueNo = 1;

    protected SeatPool() {}

    /** For a run in which some may hold seats already: those that this pool counts. */
    SeatPool(long runId, PoolKey key, boolean apart, SeatCap cap, Integer room, ToIntFunction<SeatPool> seated) {
        this.runId = runId;
        this.blockId = key.blockId();
        this.sessionId = key.sessionId();
        this.cohortId = key.cohortId();
        this.mode = key.mode();
        this.segmentId = key.segmentId();
        this.apart = apart ? Boolean.TRUE : null;
        this.room = room;
        this.taken = seated.applyAsInt(this);
        resize(cap);
    }

    public static SeatPool ofRun(long runId, Integer capacity, String reason) {
        return new SeatPool(runId, PoolKey.EVERYBODY, false, SeatCap.of(capacity, reason), null, pool -> 0);
    }

    public static SeatPool ofBlock(Block block, Integer capacity, String reason) {
        return new SeatPool(
                block.runId(),
                PoolKey.ofBlock(block.id()),
                block.apart(),
                SeatCap.of(capacity, reason),
                null,
                pool -> 0);
    }

    /** The same places, all free, in another run; what they are for is found among the copies by its id here. */
    SeatPool copyTo(long otherRunId, Map<Long, Long> copies, boolean sameRooms) {
        PoolKey itsKey = new PoolKey(
                copies.get(blockId), copies.get(sessionId), copies.get(cohortId), mode, copies.get(segmentId));
        return new SeatPool(
                otherRunId,
                itsKey,
                Boolean.TRUE.equals(apart),
                new SeatCap(policy, quota, unitMax, reason),
                sameRooms ? room : null,
                pool -> 0);
    }

    /** So many as the organiser plans, beside what rooms and quotas allow; the same number keeps its reason. */
    void plan(Integer places, String newReason) {
        if (!Objects.equals(places, policy)) {
            resize(new SeatCap(places, quota, unitMax, places == null ? null : newReason));
        }
    }

    /** What the organiser decided; null when nothing was. */
    Integer policy() {
        return policy;
    }

    boolean isOfWholeRun() {
        return key().equals(PoolKey.EVERYBODY);
    }

    public boolean appliesTo(SeatClaim claim) {
        return runId == claim.runId()
                && (cohortId == null || cohortId.equals(claim.cohortId()))
                && (mode == null || mode == claim.mode())
                && (segmentId == null || segmentId.equals(claim.segmentId()))
                && withinScope(claim);
    }

    public boolean hasRoom() {
        return hasRoom(0);
    }

    /** Room for somebody for whom some of the kept places are kept. */
    boolean hasRoom(int ownOfKept) {
        return capacity == null || held() - ownOfKept < capacity;
    }

    /** Takes a place; the caller holds the row's lock. */
    void take() {
        take(0);
    }

    void take(int ownOfKept) {
        if (!hasRoom(ownOfKept)) {
            throw new IllegalStateException("no place left in pool " + id());
        }
        taken++;
        keep(-ownOfKept);
    }

    /** Gives a place back, and keeps so many again for those for whom they were kept; the caller holds the row's lock. */
    void free() {
        free(0);
    }

    void free(int keptAgain) {
        if (taken == 0) {
            throw new IllegalStateException("pool " + id() + " has no place to free");
        }
        taken--;
        keep(keptAgain);
    }

    /** More or fewer places kept; none are kept that others sit on. */
    void keep(int more) {
        if (more != 0) {
            reserved = kept() + more;
        }
        settle();
    }

    /** Places cannot be kept that others sit on already. */
    void requireFree(int places) {
        if (capacity != null && held() + places > capacity) {
            throw new Refusal("reserve.no-room", places, capacity - held());
        }
    }

    /** From now on, kept places are counted. */
    void startKeeping() {
        reserved = kept();
    }

    /** Deals the next number of the line; the caller holds the row's lock. */
    long deal() {
        return nextQueueNo++;
    }

    /** The number of the line that was dealt last; the caller holds the row's lock. */
    long lastQueueNo() {
        return nextQueueNo - 1;
    }

    /** A new cap. Below those already confirmed it is refused: somebody must choose who, nobody is dropped silently. */
    final void resize(SeatCap cap) {
        Integer limit = least(cap.places(), room, cap.quota());
        if (limit != null && limit < taken) {
            throw new Refusal("pool.capacity.below", limit, taken);
        }
        if (limit != null && limit < held()) {
            throw new Refusal("pool.capacity.kept", limit, taken, kept());
        }
        policy = cap.places();
        quota = cap.quota();
        unitMax = cap.unitMax();
        reason = cap.reason();
        capacity = limit;
    }

    /** How many of those who hold a place, or for whom one is kept, would be too many under a cap. */
    public int excess(SeatCap cap) {
        Integer limit = least(cap.places(), room, cap.quota());
        return limit == null ? 0 : Math.max(0, held() - limit);
    }

    /** Whether the size of its rooms says how many it holds: of everybody in a run without any limit it does not. */
    boolean isMeasured() {
        return capacity != null || part() != null || mode == DeliveryMode.CLASSROOM;
    }

    /** Other rooms: who sits stays, but nobody else sits down before it is few enough. Whether that changes anything. */
    boolean measure(Integer newRoom) {
        boolean other = !Objects.equals(room, newRoom);
        room = newRoom;
        settle();
        return other;
    }

    /** The limit that decides, if there is any. */
    public Optional<CapKind> decides() {
        return decides(policy, room, quota);
    }

    static Optional<CapKind> decides(Integer policy, Integer room, Integer quota) {
        Integer limit = least(policy, room, quota);
        if (limit == null) {
            return Optional.empty();
        }
        if (limit.equals(policy)) {
            return Optional.of(CapKind.POLICY);
        }
        return Optional.of(limit.equals(room) ? CapKind.ROOM : CapKind.QUOTA);
    }

    boolean keeps() {
        return reserved != null;
    }

    /** Whether more than a counter decides who gets a place here. */
    boolean isRuled() {
        return unitMax != null || reserved != null;
    }

    private void settle() {
        Integer limit = least(policy, room, quota);
        capacity = limit == null ? null : Integer.valueOf(Math.max(limit, held()));
    }

    private int held() {
        return taken + kept();
    }

    private int kept() {
        return reserved == null ? 0 : reserved;
    }

    private boolean withinScope(SeatClaim claim) {
        return claim.scope() == SeatClaim.Scope.RUN ? !apart() : claim.part().equals(part());
    }

    private static Integer least(Integer... limits) {
        return Stream.of(limits).filter(Objects::nonNull).min(Integer::compare).orElse(null);
    }

    PoolKey key() {
        return new PoolKey(blockId, sessionId, cohortId, mode, segmentId);
    }

    public long runId() {
        return runId;
    }

    public Long blockId() {
        return blockId;
    }

    /** The block or session of which these are the places; null for the whole run. */
    public SeatPart part() {
        return SeatPart.of(blockId, sessionId);
    }

    public Long cohortId() {
        return cohortId;
    }

    public Long segmentId() {
        return segmentId;
    }

    public DeliveryMode mode() {
        return mode;
    }

    /** Who sits in the run does not yet sit here. */
    public boolean apart() {
        return Boolean.TRUE.equals(apart);
    }

    public Integer capacity() {
        return capacity;
    }

    public Integer unitMax() {
        return unitMax;
    }

    public String reason() {
        return reason;
    }

    public int taken() {
        return taken;
    }

    /** Places kept for somebody who is not there yet. */
    public int reserved() {
        return kept();
    }
}
