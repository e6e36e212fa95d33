package id.binahumas.profile;

/** What the law lets everybody ask about their own data. */
public enum RequestKind {
    CORRECTION,
    COPY,
    ERASURE
}
