package id.binahumas.profile;

/** Where a request for a correction stands. */
public enum CorrectionState {
    OPEN,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
