package id.binahumas.certificate;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A certificate with its number, code and snapshot. Once issued its bytes stay for ever; what changes later is only said
 * about it, by a person with a reason.
 */
@Entity
@Table(name = "certificate")
public class Certificate extends BaseEntity {

    private long enrolmentId;
    /** The enrolment while this is the certificate that counts; the database lets an enrolment have one. */
    private Long validEnrolmentId;

    private long runId;
    private long personId;
    private long issuerUnitId;
    private int issueYear;
    private int sequence;
    private String number;
    private String code;

    @Column(length = 1_000_000)
    private String snapshot;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status = CertificateStatus.PREPARED;

    private Instant preparedAt;
    private Instant issuedAt;
    private Long fileId;
    private String sha256;
    private Instant endedAt;
    private Long endedBy;
    private String endReason;
    private boolean needsReview;
    private String reviewNote;
    private Long replacesId;

    protected Certificate() {}

    Certificate(
            long enrolmentId,
            long runId,
            long personId,
            IssuerCounter counter,
            CertificateNumber form,
            CertificateFacts facts,
            Long replacesId,
            Instant now) {
        this.enrolmentId = enrolmentId;
        this.validEnrolmentId = enrolmentId;
        this.runId = runId;
        this.personId = personId;
        this.issuerUnitId = counter.issuerUnitId();
        this.issueYear = counter.issueYear();
        this.sequence = counter.take();
        this.number = form.of(sequence, facts.issuedOn());
        this.code = CertificateCode.next();
        this.snapshot = Snapshot.write(facts);
        this.replacesId = replacesId;
        this.preparedAt = now;
    }

    /** Takes the bytes once; says whether these are the ones. */
    boolean issue(long storedFileId, String hash, Instant now) {
        if (status != CertificateStatus.PREPARED) {
            return false;
        }
        status = CertificateStatus.ISSUED;
        fileId = storedFileId;
        sha256 = hash;
        issuedAt = now;
        return true;
    }

    void revoke(String reason, Long by, Instant now) {
        end(CertificateStatus.REVOKED, reason, by, now);
    }

    void supersede(String reason, Long by, Instant now) {
        end(CertificateStatus.SUPERSEDED, reason, by, now);
    }

    /** The completion it certifies was withdrawn: a person decides what that means. */
    void flag() {
        needsReview = true;
    }

    void keep(String note) {
        if (!needsReview) {
            throw new Refusal("certificate.review.none");
        }
        needsReview = false;
        reviewNote = required(note);
    }

    private void end(CertificateStatus how, String reason, Long by, Instant now) {
        if (status != CertificateStatus.ISSUED) {
            throw new Refusal("certificate.revoke.state");
        }
        endReason = required(reason);
        status = how;
        validEnrolmentId = null;
        needsReview = false;
        endedBy = by;
        endedAt = now;
    }

    private static String required(String reason) {
        String text = Texts.plain(reason, 500);
        if (text == null) {
            throw new Refusal("certificate.reason");
        }
        return text;
    }

    public CertificateFacts facts() {
        return Snapshot.read(snapshot);
    }

    public boolean isIssued() {
        return status == CertificateStatus.ISSUED;
    }

    public boolean hasFile() {
        return fileId != null;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long runId() {
        return runId;
    }

    public long personId() {
        return personId;
    }

    public long issuerUnitId() {
        return issuerUnitId;
    }

    public int issueYear() {
        return issueYear;
    }

    public int sequence() {
        return sequence;
    }

    public String number() {
        return number;
    }

    public String code() {
        return code;
    }

    public CertificateStatus status() {
        return status;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Long fileId() {
        return fileId;
    }

    public String sha256() {
        return sha256;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }

    public boolean needsReview() {
        return needsReview;
    }

    public String reviewNote() {
        return reviewNote;
    }

    public Long replacesId() {
        return replacesId;
    }
}
