package id.binahumas.attendance;

import java.util.List;

/** A participant in the table of a run: what is noted at each session, in their order, empty where it is not theirs. */
public record OverviewRow(
        long enrolmentId, String name, String unitName, List<OverviewMark> marks, AttendanceTotal total) {

    public long count(PresenceStatus status) {
        return marks.stream().filter(m -> m.noted() == status).count();
    }
}
