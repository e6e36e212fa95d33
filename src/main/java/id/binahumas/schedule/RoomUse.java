package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;

/** A session of a run in a room: how many fit, and whose places that limits. */
record RoomUse(
        long blockId,
        BlockKind kind,
        Boolean apart,
        long sessionId,
        boolean sessionApart,
        Long cohortId,
        boolean alsoOnline,
        int capacity) {

    /**
     * Those who sit in the room count in this pool, and nobody else does: a pool of all ways of taking part is not limited
     * by a room that some of them never enter.
     */
    boolean limits(PoolKey key, boolean poolsByMode) {
        boolean sameCohort = cohortId == null || cohortId.equals(key.cohortId());
        return isOf(key)
                && sameCohort
                && (key.mode() == DeliveryMode.CLASSROOM || key.mode() == null && allAreThere(poolsByMode));
    }

    private boolean isOf(PoolKey key) {
        if (key.sessionId() != null) {
            return key.sessionId() == sessionId;
        }
        return !sessionApart && (key.blockId() == null ? !Boolean.TRUE.equals(apart) : key.blockId() == blockId);
    }

    private boolean allAreThere(boolean poolsByMode) {
        return !poolsByMode && !alsoOnline && kind != BlockKind.HYBRID_LIVE;
    }
}
