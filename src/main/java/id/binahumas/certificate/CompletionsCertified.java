package id.binahumas.certificate;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Every completion has its certificate, or a job that is going to make it. */
@ApplicationScoped
public class CompletionsCertified implements Invariant {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    CertificateCheckRepository certificates;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "completions_certified";
    }

    @Override
    public Finding check(Progress progress) {
        // the jobs first: what was completed some minutes before them is either among them or certified by now
        Set<Long> promised = certificates.promised().stream()
                .map(CertificateJob::enrolmentOf)
                .collect(Collectors.toSet());
        return Finding.of(certificates.withoutCertificate(clock.instant().minus(PATIENCE)).stream()
                .filter(e -> !promised.contains(e.enrolmentId()))
                .map(e -> Example.at("/run.xhtml?id=" + e.runId(), e.runCode(), e.at()))
                .toList());
    }
}
