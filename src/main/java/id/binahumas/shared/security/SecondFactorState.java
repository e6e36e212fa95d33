package id.binahumas.shared.security;

/** Whether an account's owner shows a code after the password. */
public enum SecondFactorState {
    OFF,
    ON,
    /** The operator demands it of such roles and it is not set up: until then none of the roles counts. */
    DEMANDED
}
