package id.binahumas.attendance;

/** Minutes held and attended of all sessions that are somebody's, those that can still be attended, and the share the course asks for. */
public record AttendanceTotal(int held, int attended, int ahead, int minPercent) {

    /** Never rounded up; null when nothing is held. */
    public Integer percent() {
        return held == 0 ? null : Integer.valueOf((int) (100L * attended / held));
    }

    /** Minutes that must be attended, at least. */
    public int needed() {
        return (int) ((held * (long) minPercent + 99) / 100);
    }

    public int missing() {
        return Math.max(0, needed() - attended);
    }

    public AttendanceStanding standing() {
        if (held == 0) {
            return AttendanceStanding.NONE;
        }
        if (missing() == 0) {
            return AttendanceStanding.MET;
        }
        return missing() <= ahead ? AttendanceStanding.POSSIBLE : AttendanceStanding.SHORT;
    }
}
