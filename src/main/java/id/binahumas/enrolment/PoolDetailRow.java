package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.SeatPoolRow;

/**
 * Places of a run as programs read them. A pool without block, session, cohort, mode and segment is that of the whole run; without a
 * capacity it is unlimited, and has no number of free places.
 */
public record PoolDetailRow(
        String id,
        Part block,
        Part session,
        Cohort cohort,
        DeliveryMode mode,
        Part segment,
        Integer capacity,
        int taken,
        int reserved,
        Integer free,
        long waiting,
        Integer unitMax,
        String reason) {

    /** A block, session or segment. */
    public record Part(String id, String name) {}

    /** A cohort. */
    public record Cohort(String id, int number, String name) {}

    static PoolDetailRow of(SeatPoolRow pool, long waiting) {
        return new PoolDetailRow(
                Long.toString(pool.id()),
                part(pool.blockId(), pool.blockTitle()),
                part(pool.sessionId(), pool.sessionTitle()),
                pool.cohortId() == null
                        ? null
                        : new Cohort(pool.cohortId().toString(), pool.cohort(), pool.cohortName()),
                pool.mode(),
                part(pool.segmentId(), pool.segmentName()),
                pool.capacity(),
                pool.taken(),
                pool.reserved(),
                pool.left(),
                waiting,
                pool.unitMax(),
                pool.reason());
    }

    private static Part part(Long id, String name) {
        return id == null ? null : new Part(id.toString(), name);
    }
}
