package id.binahumas.shared.imports;

/** What has become of a sheet so far. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    APPLYING,
    APPLIED,
    FAILED,
    UNDOING,
    UNDONE;

    /** A job is at it or will be in a moment. */
    public boolean isMoving() {
        return this == UPLOADED || this == CHECKING || this == APPLYING || this == UNDOING;
    }
}
