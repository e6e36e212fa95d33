package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * Places of one kind in a run, keyed by {run | cohort | block | session} × mode × segment. No capacity means unlimited,
 * never zero. A claim takes one place in every pool that applies to it, or none.
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

    private String segment;
    private Integer capacity;
    private String reason;
    private int taken;
    private long nextQueueNo = 1;

    protected SeatPool() {}

    private SeatPool(long runId, Long blockId, int taken, Integer capacity, String reason) {
        this.runId = runId;
        this.blockId = blockId;
        this.taken = taken;
        resize(capacity, reason);
    }

    public static SeatPool ofRun(long runId, Integer capacity, String reason) {
        return new SeatPool(runId, null, 0, capacity, reason);
    }

    public static SeatPool ofBlock(Block block, Integer capacity, String reason) {
        return ofBlock(block, capacity, reason, 0);
    }

    /** For a run in which some hold seats already. */
    static SeatPool ofBlock(Block block, Integer capacity, String reason, int taken) {
        return new SeatPool(block.runId(), block.id(), taken, capacity, reason);
    }

    boolean isOfWholeRun() {
        return cohortId == null && blockId == null && sessionId == null && mode == null && segment == null;
    }

    public boolean appliesTo(SeatClaim claim) {
        return runId == claim.runId()
                && (cohortId == null || cohortId.equals(claim.cohortId()))
                && (mode == null || mode == claim.mode())
                && (segment == null || segment.equals(claim.segment()))
                && withinScope(claim);
    }

    public boolean hasRoom() {
        return capacity == null || taken < capacity;
    }

    /** Takes a place; the caller holds the row's lock. */
    void take() {
        if (!hasRoom()) {
            throw new IllegalStateException("no place left in pool " + id());
        }
        taken++;
    }

    /** Gives a place back; the caller holds the row's lock. */
    void free() {
        if (taken == 0) {
            throw new IllegalStateException("pool " + id() + " has no place to free");
        }
        taken--;
    }

    /** The number of the line that was dealt last; the caller holds the row's lock. */
    long lastQueueNo() {
        return nextQueueNo - 1;
    }

    /** A new cap. Below those already confirmed it is refused: somebody must choose who, nobody is dropped silently. */
    final void resize(Integer newCapacity, String newReason) {
        requirePositive(newCapacity);
        if (newCapacity != null && newCapacity < taken) {
            throw new Refusal("pool.capacity.below", newCapacity, taken);
        }
        capacity = newCapacity;
        reason = plain(newReason);
    }

    private boolean withinScope(SeatClaim claim) {
        return switch (claim.scope()) {
            case RUN -> true;
            case BLOCK -> sessionId == null && (blockId == null || blockId == claim.scopeId());
            case SESSION -> blockId == null && (sessionId == null || sessionId == claim.scopeId());
        };
    }

    private static void requirePositive(Integer capacity) {
        if (capacity != null && capacity < 1) {
            throw new Refusal("capacity.positive");
        }
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : Texts.plain(text, 500);
    }

    public long runId() {
        return runId;
    }

    public Long blockId() {
        return blockId;
    }

    public Integer capacity() {
        return capacity;
    }

    public String reason() {
        return reason;
    }

    public int taken() {
        return taken;
    }
}
