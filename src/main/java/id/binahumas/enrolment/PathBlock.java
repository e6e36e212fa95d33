package id.binahumas.enrolment;

import id.binahumas.schedule.BlockRow;
import id.binahumas.schedule.SessionRow;
import java.util.List;

/** One block on a participant's path: its sessions and items, whether it is open, done, and the attendance in percent (null: none asked). */
public record PathBlock(
        BlockRow block,
        List<SessionRow> sessions,
        List<PathItemRow> items,
        boolean open,
        boolean done,
        boolean waived,
        Integer attendancePercent) {

    /** Required items that are not done yet. */
    public long missing() {
        return items.stream().filter(PathItemRow::outstanding).count();
    }
}
