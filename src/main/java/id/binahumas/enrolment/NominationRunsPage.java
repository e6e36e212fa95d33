package id.binahumas.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The runs for which a head may name people of the own units. */
@Named
@RequestScoped
public class NominationRunsPage {

    private static final int SIZE = 25;

    @Inject
    NominationService nominations;

    private int page = 1;
    private long total;
    private List<NominationRunRow> rows = List.of();

    public void load() {
        total = nominations.countRuns();
        rows = nominations.runs((page - 1) * SIZE, SIZE);
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

    public List<NominationRunRow> getRows() {
        return rows;
    }
}
