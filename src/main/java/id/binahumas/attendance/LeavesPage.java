package id.binahumas.attendance;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The requests for leave in a run, those that wait longest at the top. */
@Named
@RequestScoped
public class LeavesPage {

    private static final int SIZE = 25;

    @Inject
    LeaveService leaves;

    @Inject
    RunService runs;

    private String id;
    private String state;
    private int page = 1;
    private RunRow run;
    private ZoneId zone;
    private long total;
    private List<LeaveRow> rows = List.of();

    public void load() {
        long runId = Ids.parse(id);
        total = leaves.count(runId, chosen());
        rows = leaves.page(runId, chosen(), (page - 1) * SIZE, SIZE);
        run = runs.row(runId);
        zone = runs.own(runId).zone();
    }

    private LeaveState chosen() {
        return getStates().stream()
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public List<LeaveState> getStates() {
        return Arrays.asList(LeaveState.values());
    }

    public String getState() {
        return chosen() == null ? "" : chosen().name();
    }

    public void setState(String state) {
        this.state = state;
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
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public long getTotal() {
        return total;
    }

    public int getSize() {
        return SIZE;
    }

    public RunRow getRun() {
        return run;
    }

    public ZoneId getZone() {
        return zone;
    }

    public List<LeaveRow> getRows() {
        return rows;
    }
}
