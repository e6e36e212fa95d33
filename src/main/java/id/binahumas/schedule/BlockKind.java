package id.binahumas.schedule;

/** How a block of a run is held. */
public enum BlockKind {
    SELF_PACED,
    LIVE_ONLINE,
    CLASSROOM,
    HYBRID_LIVE,
    VISIT,
    MEETING
}
