package id.binahumas.shared.security;

/** How far a role reaches: everywhere, in one unit, in one run; a guest's, in one session. */
public enum ScopeKind {
    GLOBAL,
    UNIT,
    RUN,
    SESSION
}
