package id.binahumas.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the public may know of a certificate: never a NIP, never a birth date. */
public record Verification(
        String code,
        CertificateStatus status,
        String number,
        String title,
        String name,
        String training,
        List<String> organisers,
        LocalDate startsOn,
        LocalDate endsOn,
        String mode,
        int jp,
        String jpWords,
        List<CertificateFacts.CompetencyLine> competencies,
        String signatory,
        LocalDate issuedOn,
        String sha256,
        Instant endedAt,
        String reason,
        String replacedBy,
        Instant checkedAt) {

    static Verification of(Certificate c, String successor, Instant now) {
        CertificateFacts facts = c.facts();
        return new Verification(
                CertificateCode.grouped(c.code()),
                c.status(),
                c.number(),
                facts.title(),
                facts.name(),
                facts.trainingWithCohort(),
                facts.organisers(),
                facts.startsOn(),
                facts.endsOn(),
                facts.mode(),
                facts.jp(),
                facts.jpWords(),
                facts.competencies(),
                facts.signatory().office(),
                facts.issuedOn(),
                c.sha256(),
                c.endedAt(),
                c.endReason(),
                successor == null ? null : CertificateCode.grouped(successor),
                now);
    }
}
