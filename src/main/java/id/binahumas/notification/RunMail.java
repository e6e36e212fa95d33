package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether what a run mails to many is held back for now. Letters about somebody's own seat go out all the same. */
@Entity
@Table(name = "run_mail")
public class RunMail extends BaseEntity {

    private long runId;
    private Instant heldBackSince;

    protected RunMail() {}

    RunMail(long runId) {
        this.runId = runId;
    }

    void holdBack(Instant now) {
        if (heldBackSince == null) {
            heldBackSince = now;
        }
    }

    void release() {
        heldBackSince = null;
    }

    public long runId() {
        return runId;
    }

    public Instant heldBackSince() {
        return heldBackSince;
    }
}
