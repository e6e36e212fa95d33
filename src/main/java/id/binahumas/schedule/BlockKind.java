package id.binahumas.schedule;

/** How a block of a run is held. */
public enum BlockKind {
    SELF_PACED,
    LIVE_ONLINE,
    CLASSROOM,
    HYBRID_LIVE,
    VISIT,
    MEETING;

    /** Whether people come to a room; at a visit that is the host's. */
    public boolean isInRoom() {
        return this == CLASSROOM || this == HYBRID_LIVE || this == MEETING;
    }
}
