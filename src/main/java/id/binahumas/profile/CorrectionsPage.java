package id.binahumas.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The corrections people asked for, those due first at the top. */
@Named
@RequestScoped
public class CorrectionsPage {

    private static final int SIZE = 25;

    @Inject
    CorrectionService corrections;

    @Inject
    Clock clock;

    private String state = CorrectionState.OPEN.name();
    private int page = 1;
    private long total;
    private List<CorrectionRow> rows = List.of();

    public void load() {
        CorrectionState chosen = chosen();
        total = corrections.count(chosen);
        rows = corrections.page(chosen, (page - 1) * SIZE, SIZE);
    }

    private CorrectionState chosen() {
        return getStates().stream()
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean late(CorrectionRow row) {
        return row.state() == CorrectionState.OPEN && row.dueAt().isBefore(clock.instant());
    }

    public List<CorrectionState> getStates() {
        return Arrays.asList(CorrectionState.values());
    }

    public String getState() {
        CorrectionState chosen = chosen();
        return chosen == null ? "ALL" : chosen.name();
    }

    public void setState(String state) {
        this.state = state;
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

    public List<CorrectionRow> getRows() {
        return rows;
    }
}
