package id.binahumas.profile;

/** What of the own data is put right on request only: it is printed on certificates or decides who sees whom. */
public enum CorrectionField {
    NAME,
    TITLE_BEFORE,
    TITLE_AFTER,
    NIP,
    POST,
    UNIT
}
