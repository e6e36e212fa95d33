package id.binahumas.profile;

/** Where a request to be erased stands. */
public enum ErasureState {
    REQUESTED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    DONE
}
