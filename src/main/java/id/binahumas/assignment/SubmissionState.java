package id.binahumas.assignment;

/** The life of a hand-in: written, waiting for its judgement, judged, or given back for revision. */
public enum SubmissionState {
    DRAFT,
    SUBMITTED,
    GRADED,
    RETURNED
}
