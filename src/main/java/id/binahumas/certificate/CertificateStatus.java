package id.binahumas.certificate;

/** Life of a certificate: numbered, given out, then perhaps revoked or replaced; what was issued stays visible as such. */
public enum CertificateStatus {
    PREPARED,
    ISSUED,
    REVOKED,
    SUPERSEDED
}
