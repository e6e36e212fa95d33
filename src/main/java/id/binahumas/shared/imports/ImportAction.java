package id.binahumas.shared.imports;

/** What a line of a sheet does: something new, something new about what is known, nothing, or nothing because it is wrong. */
public enum ImportAction {
    NEW,
    UPDATE,
    SAME,
    REFUSED
}
