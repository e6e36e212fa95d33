package id.binahumas.attendance;

/** Who noted a presence: the participant's own entry into a live session, a check-in at the door of the room, or the committee. */
public enum PresenceSource {
    JOIN,
    CHECK_IN,
    MANUAL
}
