package id.binahumas.organisation;

import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The tree on a day, branch by branch; with a part of a name or code, what is found in the branch that is open. */
@Named
@RequestScoped
public class UnitsPage {

    static final int SIZE = 50;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    private String q;
    private LocalDate asOf;
    private Long under;
    private int page = 1;
    private LocalDate day;
    private long total;
    private List<UnitRow> path = List.of();
    private List<UnitLine> rows = List.of();

    public void load() {
        day = asOf == null ? LocalDate.now(clock) : asOf;
        path = under == null ? List.of() : units.path(under, day);
        if (isAway()) {
            return;
        }
        int first = (page - 1) * SIZE;
        if (isSearched()) {
            total = units.countFound(q, under, day);
            rows = units.search(q, under, day, first, SIZE);
        } else {
            total = units.countChildren(under, day);
            rows = units.children(under, day, first, SIZE);
        }
    }

    public boolean isSearched() {
        return !Texts.key(q).isEmpty();
    }

    /** The open unit was not there on that day. */
    public boolean isAway() {
        return under != null && path.isEmpty();
    }

    /** The unit whose branch is open; none at the top. */
    public UnitRow getOpen() {
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }

    /** The units above the open one. */
    public List<UnitRow> getAbove() {
        return path.isEmpty() ? List.of() : path.subList(0, path.size() - 1);
    }

    /** Keeps the day in a link that names a unit. */
    public String getKeep() {
        return asOf == null ? "" : "&asOf=" + asOf;
    }

    public List<UnitLine> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public Long getUnder() {
        return under;
    }

    public void setUnder(Long under) {
        this.under = under;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }
}
