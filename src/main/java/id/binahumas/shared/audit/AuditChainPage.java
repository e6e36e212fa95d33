package id.binahumas.shared.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the audit book is whole: its end to be written down elsewhere, what the last check found, and a comparison with what was written down. */
@Named
@RequestScoped
public class AuditChainPage {

    @Inject
    AuditService audit;

    private Long number;
    private String hash;
    private ChainRow chain;
    private KeptHead compared;

    public void load() {
        chain = audit.chain();
        compared = number == null || hash == null || hash.isBlank() ? null : audit.compare(number, hash.strip());
    }

    public ChainRow getChain() {
        return chain;
    }

    public KeptHead getCompared() {
        return compared;
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
