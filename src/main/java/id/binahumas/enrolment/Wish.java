package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;

/** The part of a run somebody asks for, as far as one is named; mostly none is, and the segments decide. */
public record Wish(Long segmentId, Long cohortId, DeliveryMode mode) {

    public static final Wish NONE = new Wish(null, null, null);

    boolean isNone() {
        return segmentId == null && cohortId == null && mode == null;
    }

    public static Wish ofSegment(Long segmentId) {
        return new Wish(segmentId, null, null);
    }
}
