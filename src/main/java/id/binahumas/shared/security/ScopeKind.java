package id.binahumas.shared.security;

/** How far a role reaches: everywhere, in one unit, in one run. */
public enum ScopeKind {
    GLOBAL,
    UNIT,
    RUN
}
