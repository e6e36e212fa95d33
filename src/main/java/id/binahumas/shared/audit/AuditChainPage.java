package id.binahumas.shared.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the audit book is whole: its end to be written down elsewhere, what the last check found, and a comparison with what was written down. */
@Named
@RequestScoped
public class AuditChainPage {

    /** A fingerprint as it is shown: a part of one proves nothing. */
    private static final String HASH = "[0-9a-fA-F]{64}";

    @Inject
    AuditService audit;

    private Long number;
    private String hash;
    private ChainRow chain;
    private KeptHead compared;
    private boolean mistyped;

    public void load() {
        chain = audit.chain();
        String typed = hash == null ? "" : hash.replaceAll("\\s", "");
        mistyped = !typed.isEmpty() && !typed.matches(HASH);
        compared = number == null || typed.isEmpty() || mistyped ? null : audit.compare(number, typed);
    }

    public ChainRow getChain() {
        return chain;
    }

    public KeptHead getCompared() {
        return compared;
    }

    public boolean isMistyped() {
        return mistyped;
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }
}
