package id.binahumas.attendance;

import java.time.ZoneId;
import java.util.List;

/** Where a participant asks for leave: the days that can be asked for, and what was asked so far, the latest first. */
public record LeaveDesk(
        long enrolmentId, String runTitle, ZoneId zone, boolean open, List<LeaveDay> days, List<LeaveSheet> requests) {}
