package id.binahumas.enrolment;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who of the own units wants to take part in a run and waits for the superior's word. */
@Named
@RequestScoped
public class ApprovalsPage {

    private static final int SIZE = 25;

    @Inject
    ApprovalService approvals;

    @Inject
    Posted posted;

    private int page = 1;
    private long total;
    private List<ApprovalRow> rows = List.of();

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        total = approvals.count();
        rows = approvals.asked((page - 1) * SIZE, SIZE);
    }

    public String approve() {
        return back(approvals.approve(posted.getId()).seated() ? "approvedSeated" : "approvedWaiting");
    }

    public String decline() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        approvals.decline(posted.getId(), reason);
        return back("approvalDeclined");
    }

    private static String back(String ok) {
        return "/unit/enrolment/approvals.xhtml?faces-redirect=true&ok=" + ok;
    }

    /** Whom somebody tried to decline without saying why. */
    public boolean asked(ApprovalRow row) {
        return posted.is("decline") && posted.getId() == row.bookingId();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public long getTotal() {
        return total;
    }

    public List<ApprovalRow> getRows() {
        return rows;
    }

    public String getReason() {
        return reason;
    }
}
