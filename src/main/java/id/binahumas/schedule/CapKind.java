package id.binahumas.schedule;

/** Which limit decides how many places a pool has. */
public enum CapKind {
    POLICY,
    ROOM,
    QUOTA
}
