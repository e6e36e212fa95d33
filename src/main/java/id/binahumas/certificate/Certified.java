package id.binahumas.certificate;

/** How many certificates that count somebody holds, and the JP of those whose training ended in a year. */
public record Certified(int certificates, int jp) {

    public static final Certified NOTHING = new Certified(0, 0);

    Certified and(Certificate certificate, int year) {
        CertificateFacts facts = certificate.facts();
        boolean ofTheYear = facts.endsOn() != null && facts.endsOn().getYear() == year;
        return new Certified(certificates + 1, jp + (ofTheYear ? facts.jp() : 0));
    }
}
