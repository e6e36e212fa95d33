package id.binahumas.attendance;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Everybody's attendance at all sessions of a run, with what it amounts to. */
@Named
@RequestScoped
public class OverviewPage {

    private static final int SIZE = 50;
    private static final String BELOW = "below";

    @Inject
    OverviewService overviews;

    @Inject
    RunService runs;

    private String id;
    private String show;
    private int page = 1;
    private RunRow run;
    private AttendanceOverview overview;

    public void load() {
        long runId = Ids.parse(id);
        overview = overviews.overview(runId, isBelow(), (page - 1) * SIZE, SIZE);
        run = runs.row(runId);
    }

    public boolean isBelow() {
        return BELOW.equals(show);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public int getSize() {
        return SIZE;
    }

    public RunRow getRun() {
        return run;
    }

    public AttendanceOverview getOverview() {
        return overview;
    }
}
