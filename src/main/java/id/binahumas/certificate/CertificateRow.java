package id.binahumas.certificate;

import java.time.Instant;
import java.time.LocalDate;

/** A certificate as lists show it. */
public record CertificateRow(
        long id,
        long enrolmentId,
        String number,
        String code,
        CertificateStatus status,
        String name,
        String training,
        String organiser,
        LocalDate startsOn,
        LocalDate endsOn,
        int jp,
        Instant issuedAt,
        Instant endedAt,
        String endReason,
        boolean needsReview,
        String reviewNote,
        boolean file) {

    static CertificateRow of(Certificate c) {
        CertificateFacts facts = c.facts();
        return new CertificateRow(
                c.id(),
                c.enrolmentId(),
                c.number(),
                c.code(),
                c.status(),
                facts.name(),
                facts.training(),
                String.join(", ", facts.organisers()),
                facts.startsOn(),
                facts.endsOn(),
                facts.jp(),
                c.issuedAt(),
                c.endedAt(),
                c.endReason(),
                c.needsReview(),
                c.reviewNote(),
                c.hasFile());
    }

    public boolean valid() {
        return status == CertificateStatus.ISSUED;
    }

    public boolean ended() {
        return status == CertificateStatus.REVOKED || status == CertificateStatus.SUPERSEDED;
    }
}
