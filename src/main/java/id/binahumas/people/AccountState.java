package id.binahumas.people;

/** Whether an account lets its owner in: not before the first password is set, and not after it was closed. */
public enum AccountState {
    ACTIVE,
    INVITED,
    CLOSED;

    static AccountState of(boolean active, boolean opened) {
        if (active) {
            return ACTIVE;
        }
        return opened ? CLOSED : INVITED;
    }
}
