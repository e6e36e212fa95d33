package id.binahumas.certificate;

/** What became of the question about a code; facts only when there is such a certificate. */
public record Verdict(VerdictKind kind, String code, Verification facts) {

    public boolean found() {
        return facts != null;
    }

    public boolean valid() {
        return kind == VerdictKind.VALID;
    }
}
