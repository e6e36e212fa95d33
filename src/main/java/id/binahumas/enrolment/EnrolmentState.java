package id.binahumas.enrolment;

/** Life of a person's part in a run. */
public enum EnrolmentState {
    ACTIVE,
    COMPLETED,
    CANCELLED
}
