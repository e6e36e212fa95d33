package id.binahumas.certificate;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Every certificate that was given out has its file, and both name the same hash. */
@ApplicationScoped
public class CertificatesHaveFiles implements Invariant {

    @Inject
    CertificateCheckRepository certificates;

    @Override
    public String name() {
        return "certificates_have_files";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                certificates.withoutTheirFile(), c -> Example.at("/verify.xhtml?code=" + c.code(), c.number()));
    }
}
