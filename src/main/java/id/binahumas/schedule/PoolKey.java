package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;

/** For whom a pool is within a run: everybody, or those of a block, cohort, mode or segment; any of them may be null. */
public record PoolKey(Long blockId, Long cohortId, DeliveryMode mode, Long segmentId) {

    public static final PoolKey EVERYBODY = new PoolKey(null, null, null, null);

    /** Of all people in the run, or in one block of it. */
    boolean isForEverybody() {
        return cohortId == null && mode == null && segmentId == null;
    }

    public static PoolKey ofBlock(long blockId) {
        return new PoolKey(blockId, null, null, null);
    }

    public static PoolKey ofCohort(long cohortId) {
        return new PoolKey(null, cohortId, null, null);
    }

    public static PoolKey ofSegment(long segmentId) {
        return new PoolKey(null, null, null, segmentId);
    }

    public static PoolKey ofMode(DeliveryMode mode) {
        return new PoolKey(null, null, mode, null);
    }
}
