package id.binahumas.enrolment;

/** Another segment of the run, and whether the cohorts let somebody change into it. */
public record RosterTarget(long segmentId, String name, boolean permitted) {}
