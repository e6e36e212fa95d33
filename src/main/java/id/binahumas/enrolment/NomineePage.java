package id.binahumas.enrolment;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Somebody a unit named for a run: another one comes in the same place, or nobody does. */
@Named
@RequestScoped
public class NomineePage {

    private static final int SIZE = 25;

    @Inject
    NominationService nominations;

    @Inject
    StaffService staff;

    @Inject
    Posted posted;

    private Long id;
    private String q;
    private int page = 1;
    private NomineeSheet sheet;
    private long total;
    private List<NominationCandidateRow> rows = List.of();

    @FormField
    @NotNull
    private Long successor;

    @FormField
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        sheet = nominations.nominee(id);
        if (sheet.changeable()) {
            total = staff.count(new StaffFilter(q, StaffStanding.ALL));
            rows = nominations.candidates(sheet.run().id(), q, (page - 1) * SIZE, SIZE);
        }
    }

    public String swap() {
        if (!posted.fill(this)) {
            return null;
        }
        long run = nominations.nominee(id).run().id();
        nominations.swap(id, successor, reason);
        return back(run, "nominationSwapped");
    }

    public String withdraw() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        long run = nominations.nominee(id).run().id();
        nominations.withdraw(id, reason);
        return back(run, "nominationWithdrawn");
    }

    private static String back(long run, String ok) {
        return "/unit/enrolment/nominate.xhtml?faces-redirect=true&id=" + run + "&ok=" + ok;
    }

    /** Who was chosen in a form that was refused. */
    public boolean chosen(NominationCandidateRow row) {
        return successor != null && successor == row.person().id();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public NomineeSheet getSheet() {
        return sheet;
    }

    public long getTotal() {
        return total;
    }

    public List<NominationCandidateRow> getRows() {
        return rows;
    }

    public Long getSuccessor() {
        return successor;
    }

    public String getReason() {
        return reason;
    }
}
