package id.binahumas.attendance;

/** Who noted a presence: the participant by entering a live session or by the minutes counted there, or at the door of the room; the committee, or whoever granted leave. */
public enum PresenceSource {
    JOIN,
    LIVE,
    CHECK_IN,
    MANUAL,
    LEAVE
}
