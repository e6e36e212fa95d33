package id.binahumas.enrolment;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.PersonService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The people of the coordinator's own units and what they take part in. */
@Named
@RequestScoped
public class StaffPage {

    private static final int SIZE = 25;

    @Inject
    EnrolmentService enrolments;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    private String q;
    private int page = 1;
    private long total;
    private List<StaffRow> rows = List.of();

    public void load() {
        total = people.countOfMyUnits(q);
        rows = enrolments.ofMyUnits(q, (page - 1) * SIZE, SIZE);
    }

    public List<UnitRow> getUnits() {
        return units.namedForMe();
    }

    /** With all units below. */
    public int getUnitsInAll() {
        return units.seenByMe().size();
    }

    public void setQ(String q) {
        this.q = q;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public String getQ() {
        return q;
    }

    public int getPage() {
        return page;
    }

    public long getTotal() {
        return total;
    }

    public List<StaffRow> getRows() {
        return rows;
    }
}
