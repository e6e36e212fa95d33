package id.binahumas.certificate;

import id.binahumas.enrolment.EnrolmentRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The trainee's certificates, and what is missing for the next one. */
@Named
@RequestScoped
public class MyCertificatesPage {

    @Inject
    CertificateService certificates;

    private List<CertificateRow> rows;
    private List<EnrolmentRow> missing;

    public void load() {
        rows = certificates.mine();
        missing = certificates.missing(rows);
    }

    public int getJp() {
        return rows.stream()
                .filter(CertificateRow::valid)
                .mapToInt(CertificateRow::jp)
                .sum();
    }

    public long getValid() {
        return rows.stream().filter(CertificateRow::valid).count();
    }

    public List<CertificateRow> getRows() {
        return rows;
    }

    public List<EnrolmentRow> getMissing() {
        return missing;
    }
}
