package id.binahumas.shared.files;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file somebody gave: its bytes lie under their hash, its name is only for showing. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends BaseEntity {

    private String sha256;
    private String mediaType;
    private long byteSize;
    private String displayName;
    private Long uploadedBy;
    private Instant uploadedAt;

    protected StoredFile() {}

    StoredFile(StoredBytes bytes, String displayName, Long uploadedBy, Instant now) {
        this.sha256 = bytes.sha256();
        this.mediaType = bytes.mediaType();
        this.byteSize = bytes.size();
        this.displayName = displayName;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    public String sha256() {
        return sha256;
    }

    public String mediaType() {
        return mediaType;
    }

    public long byteSize() {
        return byteSize;
    }

    public String displayName() {
        return displayName;
    }

    public Long uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** Of a kind that a browser may show by itself; everything else is saved. */
    boolean isShown() {
        return isPdf()
                || isVideo()
                || mediaType.startsWith("audio/")
                || mediaType.equals("text/vtt")
                || Pictures.handles(mediaType);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }
}
