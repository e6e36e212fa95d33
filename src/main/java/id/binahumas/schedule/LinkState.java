package id.binahumas.schedule;

/** Whether a personal link lets somebody in. */
public enum LinkState {
    COMING,
    STANDING,
    EXPIRED,
    REVOKED
}
