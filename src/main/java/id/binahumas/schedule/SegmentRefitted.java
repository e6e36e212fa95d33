package id.binahumas.schedule;

/** The people of a segment are to take part in another cohort or mode than before. */
public record SegmentRefitted(long segmentId) {}
