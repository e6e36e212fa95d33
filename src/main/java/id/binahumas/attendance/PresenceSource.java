package id.binahumas.attendance;

/** Who noted a presence: the participant's own entry into a live session or the minutes counted there, the committee, or whoever granted leave. */
public enum PresenceSource {
    JOIN,
    LIVE,
    MANUAL,
    LEAVE
}
