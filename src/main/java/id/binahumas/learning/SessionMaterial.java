package id.binahumas.learning;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file shown or handed out in a session (bahan sesi). Who brought it may put a newer one in its place or take it away. */
@Entity
@Table(name = "session_material")
public class SessionMaterial extends BaseEntity {

    static final int MOST_PER_SESSION = 10;

    private long sessionId;
    private long fileId;
    private Long linkId;
    private String addedBy;
    private Instant addedAt;

    protected SessionMaterial() {}

    SessionMaterial(long sessionId, StoredFile file, Long linkId, String addedBy, Instant now) {
        this.sessionId = sessionId;
        this.linkId = linkId;
        this.addedBy = Texts.start(addedBy, 200);
        hold(file, now);
    }

    /** Answers with the file it held before. */
    long replace(StoredFile file, Instant now) {
        long before = fileId;
        hold(file, now);
        return before;
    }

    private void hold(StoredFile file, Instant now) {
        fileId = file.id();
        addedAt = now;
    }

    /** Brought by the guest with this link. */
    boolean isOf(Long otherLinkId) {
        return linkId != null && linkId.equals(otherLinkId);
    }

    public long sessionId() {
        return sessionId;
    }

    public long fileId() {
        return fileId;
    }
}
