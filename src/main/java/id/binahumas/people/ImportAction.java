package id.binahumas.people;

/** What a line of a sheet does: somebody new, something new about somebody, nothing, or nothing because it is wrong. */
public enum ImportAction {
    NEW,
    UPDATE,
    SAME,
    REFUSED
}
