package id.binahumas.certificate;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The certificates of an issuer in a year are numbered from one without a gap, up to its counter, each number once. */
@ApplicationScoped
public class CertificatesNumbered implements Invariant {

    @Inject
    CertificateCheckRepository certificates;

    @Override
    public String name() {
        return "certificates_numbered";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(Stream.concat(certificates.misnumbered().stream(), certificates.dealtInVain().stream())
                .map(n -> Example.of(n.issuer(), n.year(), n.certificates(), n.last(), n.next()))
                .toList());
    }
}
