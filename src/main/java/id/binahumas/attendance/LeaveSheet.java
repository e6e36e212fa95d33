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

    /** Who asked came to this session in spite of it. */
    public boolean unused(LeaveSessionRow session) {
        return request.state() == LeaveState.GRANTED
                && request.kind() != LeaveKind.PRESENT
                && session.noted() == PresenceStatus.PRESENT;
    }

    public boolean appealable() {
        return request.state() == LeaveState.DECLINED;
    }
}
