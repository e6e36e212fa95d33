package id.binahumas.attendance;

/** What becomes of the lines that were not typed and of which nothing is noted: nothing, or absence. */
public enum QuickRest {
    KEEP,
    ABSENT
}
