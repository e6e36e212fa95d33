package id.binahumas.certificate;

/** A certificate has its bytes and can be downloaded. */
public record CertificateIssued(long certificateId) {}
