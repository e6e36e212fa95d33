package id.binahumas.shared.audit;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** No entry of the audit was changed, taken out, moved or slipped in, and none is missing at its end. */
@ApplicationScoped
public class AuditWhole implements Invariant {

    static final String NAME = "audit_whole";

    @Inject
    AuditVerifier verifier;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Finding check(Progress progress) {
        return verifier.firstBreak(progress)
                .map(found -> new Finding(
                        1,
                        List.of(Example.at(
                                "/admin/audit/chain.xhtml",
                                found.number(),
                                Messages.label(Languages.INDONESIAN, found.fault())))))
                .orElseGet(() -> new Finding(0, List.of()));
    }
}
