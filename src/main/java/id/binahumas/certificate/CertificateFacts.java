package id.binahumas.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Every printed fact of a certificate as it was when the number was taken; later changes of name, grade or unit don't touch it. */
public record CertificateFacts(
        String title,
        String legalBasis,
        String name,
        String idLabel,
        String idNumber,
        String grade,
        String post,
        String unit,
        String agency,
        String verb,
        BigDecimal score,
        String band,
        String bands,
        String training,
        String theme,
        String cohort,
        String issuerAgency,
        List<String> organisers,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        String mode,
        int jp,
        String jpWords,
        int minutesPerJp,
        String targetPosts,
        List<CompetencyLine> competencies,
        List<SubjectLine> subjects,
        int minutes,
        Signatory signatory,
        String city,
        LocalDate issuedOn) {

    /** A competency and the level the training leads to. */
    public record CompetencyLine(String code, String name, int level) {}

    /** A line of the second page: subject, who taught it, minutes and JP. */
    public record SubjectLine(String title, String teachers, int minutes, BigDecimal jp) {}

    /** Who signs: office with Plt., Plh. or a.n. before it. */
    public record Signatory(String office, String name, String idNumber) {}

    /** "Bimtek Pengelola Kehumasan, Angkatan II". */
    public String trainingWithCohort() {
        return cohort == null ? training : training + ", " + cohort;
    }
}
