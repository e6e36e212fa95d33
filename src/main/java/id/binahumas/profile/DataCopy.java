package id.binahumas.profile;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A copy of all that is held about somebody: asked for, then ready for a week, then gone. */
@Entity
@Table(name = "data_copy")
public class DataCopy extends BaseEntity {

    /** A job that has not made it by then never will: another copy may be asked for. */
    static final Duration PATIENCE = Duration.ofDays(1);

    static final Duration LIFE = Duration.ofDays(7);

    private long personId;
    private Instant requestedAt;
    private Instant readyAt;
    private Instant expiresAt;
    private Long fileId;

    protected DataCopy() {}

    DataCopy(long personId, Instant now) {
        this.personId = personId;
        this.requestedAt = now;
    }

    void ready(long storedFileId, Instant now) {
        fileId = storedFileId;
        readyAt = now;
        expiresAt = now.plus(LIFE);
    }

    void expire() {
        fileId = null;
    }

    boolean isUnmade() {
        return readyAt == null;
    }

    public boolean isMaking(Instant now) {
        return readyAt == null && now.isBefore(requestedAt.plus(PATIENCE));
    }

    public boolean isThere(Instant now) {
        return fileId != null && now.isBefore(expiresAt);
    }

    public long personId() {
        return personId;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    Long fileId() {
        return fileId;
    }
}
