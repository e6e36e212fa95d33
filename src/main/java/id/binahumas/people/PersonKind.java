package id.binahumas.people;

/** The legal kinds of participant; non-ASN people have no NIP. */
public enum PersonKind {
    PNS,
    CPNS,
    PPPK,
    PPPK_PART_TIME,
    NON_ASN;

    public boolean isPns() {
        return this == PNS || this == CPNS;
    }

    public boolean isPppk() {
        return this == PPPK || this == PPPK_PART_TIME;
    }
}
