package id.binahumas.certificate;

/** Found as valid, revoked or replaced; no such code; not a code at all; asked too often. */
public enum VerdictKind {
    VALID,
    REVOKED,
    SUPERSEDED,
    UNKNOWN,
    MALFORMED,
    TOO_MANY
}
