package id.binahumas.certificate;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whoever revoked or replaced a certificate said why, and stands in the audit. */
@ApplicationScoped
public class CertificatesEndedByPeople implements Invariant {

    @Inject
    CertificateCheckRepository certificates;

    @Override
    public String name() {
        return "certificates_ended";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(certificates.endedSilently(), c -> Example.at("/verify.xhtml?code=" + c.code(), c.number()));
    }
}
