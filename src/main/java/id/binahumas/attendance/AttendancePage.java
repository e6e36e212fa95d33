package id.binahumas.attendance;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** The sessions of a run with their counts. */
@Named
@RequestScoped
public class AttendancePage {

    @Inject
    AttendanceService attendance;

    @Inject
    RunService runs;

    private String id;
    private RunRow run;
    private ZoneId zone;
    private List<SessionAttendanceRow> rows;

    public void load() {
        long runId = Ids.parse(id);
        rows = attendance.sessions(runId);
        run = runs.row(runId);
        zone = runs.own(runId).zone();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RunRow getRun() {
        return run;
    }

    public ZoneId getZone() {
        return zone;
    }

    public List<SessionAttendanceRow> getRows() {
        return rows;
    }
}
