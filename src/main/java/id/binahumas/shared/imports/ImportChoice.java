package id.binahumas.shared.imports;

/** Whether a sheet with wrong lines in it is taken at all. */
public enum ImportChoice {
    ALL_OR_NOTHING,
    GOOD_LINES
}
