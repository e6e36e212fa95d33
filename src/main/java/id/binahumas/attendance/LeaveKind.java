package id.binahumas.attendance;

/** What a participant asks to be noted: leave (izin), illness (sakit), or having been there after all. */
public enum LeaveKind {
    EXCUSED(PresenceStatus.EXCUSED),
    SICK(PresenceStatus.SICK),
    PRESENT(PresenceStatus.PRESENT);

    private final PresenceStatus status;

    LeaveKind(PresenceStatus status) {
        this.status = status;
    }

    /** Which entry the sheet gets when it is granted. */
    PresenceStatus status() {
        return status;
    }
}
