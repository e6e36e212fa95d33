package id.binahumas.attendance;

/** Where somebody stands against the share of minutes a course asks for; nothing held is neither met nor missed. */
public enum AttendanceStanding {
    NONE,
    MET,
    POSSIBLE,
    SHORT;

    /** Not enough yet, or not any more. */
    public boolean isBelow() {
        return this == POSSIBLE || this == SHORT;
    }
}
