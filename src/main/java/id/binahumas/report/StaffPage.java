package id.binahumas.report;

import id.binahumas.enrolment.StaffFilter;
import id.binahumas.enrolment.StaffService;
import id.binahumas.enrolment.StaffStanding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The people of the own units: what they take part in, have not finished, hold, and a reminder to all of those who are late. */
@Named
@RequestScoped
public class StaffPage {

    private static final int SIZE = 25;

    @Inject
    StaffSheetService sheets;

    @Inject
    StaffService staff;

    private String q;
    private StaffStanding standing = StaffStanding.ALL;
    private int page = 1;
    private long total;
    private List<StaffLine> rows = List.of();

    public void load() {
        StaffFilter filter = new StaffFilter(q, standing);
        total = staff.count(filter);
        rows = sheets.page(filter, (page - 1) * SIZE, SIZE);
    }

    /** The q of the address is the one that was shown with the button. */
    public String remindAll() {
        sheets.remindAll(q);
        String words = q == null ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return "/unit/report/people.xhtml?faces-redirect=true&standing=UNFINISHED" + words + "&ok=staffRemindedAll";
    }

    public boolean isWholeNips() {
        return sheets.seesWholeNips();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public StaffStanding getStanding() {
        return standing;
    }

    public void setStanding(StaffStanding standing) {
        this.standing = standing == null ? StaffStanding.ALL : standing;
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

    public List<StaffLine> getRows() {
        return rows;
    }
}
