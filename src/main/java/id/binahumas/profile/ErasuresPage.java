package id.binahumas.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The requests to be erased, those due first at the top. */
@Named
@RequestScoped
public class ErasuresPage {

    private static final int SIZE = 25;

    @Inject
    ErasureService erasures;

    @Inject
    Clock clock;

    private String state = ErasureState.REQUESTED.name();
    private int page = 1;
    private long total;
    private List<ErasureRow> rows = List.of();

    public void load() {
        ErasureState chosen = chosen();
        total = erasures.count(chosen);
        rows = erasures.page(chosen, (page - 1) * SIZE, SIZE);
    }

    private ErasureState chosen() {
        return getStates().stream()
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public boolean late(ErasureRow row) {
        return row.doneAt() == null
                && (row.state() == ErasureState.REQUESTED || row.state() == ErasureState.ACCEPTED)
                && row.dueAt().isBefore(clock.instant());
    }

    public List<ErasureState> getStates() {
        return Arrays.asList(ErasureState.values());
    }

    public String getState() {
        ErasureState chosen = chosen();
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

    public List<ErasureRow> getRows() {
        return rows;
    }
}
