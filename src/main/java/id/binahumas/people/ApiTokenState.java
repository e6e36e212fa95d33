package id.binahumas.people;

/** Whether a key still opens something, and if not, why. */
public enum ApiTokenState {
    USABLE,
    EXPIRED,
    REVOKED,
    /** Its account was closed since it was made. */
    CLOSED
}
