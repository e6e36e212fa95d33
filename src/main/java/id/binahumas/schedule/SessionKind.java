package id.binahumas.schedule;

/** Teaching gives JP; ceremonies and breaks give none and need no attendance. */
public enum SessionKind {
    TEACHING,
    CEREMONY,
    BREAK;

    public boolean counts() {
        return this == TEACHING;
    }
}
