package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SegmentRow;

/** Where in a run somebody belongs: segment, cohort and mode where the run tells them apart, and the unit for which the place counts. */
record Placement(Long segmentId, Long cohortId, DeliveryMode mode, Long unitId) {

    static Placement ofUnit(Long unitId) {
        return new Placement(null, null, null, unitId);
    }

    /** Without a segment it is only the unit that counts. */
    static Placement in(SegmentRow segment, Long unitId) {
        return segment == null
                ? ofUnit(unitId)
                : new Placement(segment.id(), segment.cohortId(), segment.mode(), unitId);
    }

    SeatClaim claim(long runId) {
        return new SeatClaim(runId, SeatClaim.Scope.RUN, runId, cohortId, mode, segmentId, unitId);
    }
}
