package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A file that belongs to a hand-in. */
@Entity
@Table(name = "submission_file")
public class SubmissionFile extends BaseEntity {

    private long submissionId;
    private long fileId;

    protected SubmissionFile() {}

    SubmissionFile(long submissionId, long fileId) {
        this.submissionId = submissionId;
        this.fileId = fileId;
    }

    public long submissionId() {
        return submissionId;
    }

    public long fileId() {
        return fileId;
    }
}
