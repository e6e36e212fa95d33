package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.Refusal;

/** For whom a pool is within a run: everybody, or those of a block or session, cohort, mode or segment; any of them may be null. */
public record PoolKey(Long blockId, Long sessionId, Long cohortId, DeliveryMode mode, Long segmentId) {

    public static final PoolKey EVERYBODY = new PoolKey(null, null, null, null, null);

    public PoolKey {
        if (blockId != null && sessionId != null) {
            throw new Refusal("pool.part.both");
        }
    }

    /** Of all people in the run, or in one part of it. */
    boolean isForEverybody() {
        return cohortId == null && mode == null && segmentId == null;
    }

    /** Null for the whole run. */
    public SeatPart part() {
        return SeatPart.of(blockId, sessionId);
    }

    public static PoolKey ofBlock(long blockId) {
        return new PoolKey(blockId, null, null, null, null);
    }

    public static PoolKey ofSession(long sessionId) {
        return new PoolKey(null, sessionId, null, null, null);
    }

    public static PoolKey ofCohort(long cohortId) {
        return new PoolKey(null, null, cohortId, null, null);
    }

    public static PoolKey ofSegment(long segmentId) {
        return new PoolKey(null, null, null, null, segmentId);
    }

    public static PoolKey ofMode(DeliveryMode mode) {
        return new PoolKey(null, null, null, mode, null);
    }
}
