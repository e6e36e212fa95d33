package id.binahumas.attendance;

/** Who noted a presence: the participant's own entry into a live session, or the committee. */
public enum PresenceSource {
    JOIN,
    MANUAL
}
