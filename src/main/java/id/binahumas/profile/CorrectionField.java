package id.binahumas.profile;

/** What of the own data is put right on request only: it is printed on certificates or decides who sees whom. */
public enum CorrectionField {
    NAME(200),
    TITLE_BEFORE(60),
    TITLE_AFTER(100),
    NIP(200),
    POST(200),
    UNIT(200);

    private final int longest;

    CorrectionField(int longest) {
        this.longest = longest;
    }

    /** As many characters as the register takes, or as a request does where the register has another rule. */
    public int longest() {
        return longest;
    }
}
