package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;

/** A session of a run in a room: how many fit, and whose places that limits. */
record RoomUse(long blockId, BlockKind kind, Boolean apart, Long cohortId, boolean alsoOnline, int capacity) {

    /**
     * Those who sit in the room count in this pool, and nobody else does: a pool of all ways of taking part is not limited
     * by a room that some of them never enter.
     */
    boolean limits(PoolKey key, boolean poolsByMode) {
        boolean sameBlock = key.blockId() == null ? !Boolean.TRUE.equals(apart) : key.blockId() == blockId;
        boolean sameCohort = cohortId == null || cohortId.equals(key.cohortId());
        return sameBlock
                && sameCohort
                && (key.mode() == DeliveryMode.CLASSROOM || key.mode() == null && allAreThere(poolsByMode));
    }

    private boolean allAreThere(boolean poolsByMode) {
        return !poolsByMode && !alsoOnline && kind != BlockKind.HYBRID_LIVE;
    }
}
