package id.binahumas.certificate;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The certificates of a run, and what a person decides about them. */
@Named
@RequestScoped
public class CertificatesPage {

    @Inject
    CertificateService certificates;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private String id;
    private int page = 1;
    private long total;
    private RunRow run;
    private List<CertificateRow> rows;

    public void load() {
        long runId = Ids.parse(id);
        total = certificates.countOfRun(runId);
        rows = certificates.ofRun(runId, Math.max(1, page));
        run = runs.row(runId);
    }

    public String revoke() {
        certificates.revoke(posted.id("certificate"), posted.text("reason"));
        return done("certificate.revoked");
    }

    public String replace() {
        certificates.replace(posted.id("certificate"), posted.text("reason"));
        return done("certificate.replaced");
    }

    public String keep() {
        certificates.keep(posted.id("certificate"), posted.text("reason"));
        return done("certificate.kept");
    }

    /** Whether the form that was sent is that of this one. */
    public boolean asked(CertificateRow row) {
        return String.valueOf(row.id()).equals(posted.text("certificate"));
    }

    private String done(String what) {
        return "/organiser/certificate/certificates.xhtml?faces-redirect=true&id=" + id + "&ok=" + what;
    }

    public int getSize() {
        return CertificateService.PAGE;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** Only the issuing unit's own organisers describe it; a co-organiser is not offered what would be refused. */
    public boolean isIssuing() {
        return certificates.mayDescribeIssuer(run.id());
    }

    public long getTotal() {
        return total;
    }

    public RunRow getRun() {
        return run;
    }

    public List<CertificateRow> getRows() {
        return rows;
    }
}
