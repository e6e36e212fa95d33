package id.binahumas.attendance;

import id.binahumas.schedule.SessionRow;

/** A session with how many were present, on leave, ill, absent, of how many participants. */
public record SessionAttendanceRow(
        SessionRow session, long present, long excused, long sick, long absent, long participants) {

    public long noted() {
        return present + excused + sick + absent;
    }

    /** Everybody is noted; of nobody nothing is. */
    public boolean complete() {
        return participants > 0 && noted() >= participants;
    }
}
