package id.binahumas.attendance;

/** How somebody was at a session; leave (izin) and illness (sakit) are told apart from absence, but only presence gives minutes. */
public enum PresenceStatus {
    PRESENT,
    EXCUSED,
    SICK,
    ABSENT
}
