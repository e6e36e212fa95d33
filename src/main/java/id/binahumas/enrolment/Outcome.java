package id.binahumas.enrolment;

/** How far something is: begun, enough, or not yet enough. */
public enum Outcome {
    IN_PROGRESS,
    PASSED,
    NOT_YET
}
