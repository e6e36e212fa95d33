package id.binahumas.certificate;

import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The bytes of every certificate still have the hash that its row and its verification page show. */
@ApplicationScoped
public class CertificateBytes implements Invariant {

    private static final int AT_ONCE = 200;

    @Inject
    CertificateCheckRepository certificates;

    @Inject
    FileStore files;

    @Override
    public String name() {
        return "certificate_bytes";
    }

    @Override
    public Finding check(Progress progress) {
        List<Example> changed = new ArrayList<>();
        long all = certificates.papers();
        long done = 0;
        for (List<CertificateCheckRepository.Paper> some = certificates.papersAfter(0, AT_ONCE);
                !some.isEmpty() && changed.size() < Finding.MOST;
                some = certificates.papersAfter(some.get(some.size() - 1).id(), AT_ONCE)) {
            some.stream()
                    .filter(c -> files.hashOfBytes(c.sha256())
                            .filter(c.sha256()::equals)
                            .isEmpty())
                    .map(c -> Example.at("/verify.xhtml?code=" + c.code(), c.number(), c.sha256()))
                    .forEach(changed::add);
            done += some.size();
            progress.at(Math.min(done, all), all);
        }
        return Finding.of(changed);
    }
}
