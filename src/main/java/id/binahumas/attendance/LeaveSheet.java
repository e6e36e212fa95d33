package id.binahumas.attendance;

import java.time.ZoneId;
import java.util.List;

/** A request with its sessions: all that was said, for the one who asked and those who decide. */
public record LeaveSheet(
        LeaveRequest request,
        List<LeaveSessionRow> sessions,
        long personId,
        String name,
        String unitName,
        String runTitle,
        ZoneId zone,
        boolean mayDecide) {

    public boolean appealable() {
        return request.state() == LeaveState.DECLINED;
    }
}
