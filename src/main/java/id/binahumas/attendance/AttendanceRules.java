package id.binahumas.attendance;

import id.binahumas.enrolment.Outcome;
import id.binahumas.schedule.ClassSession;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.time.Dates;
import java.time.Instant;
import java.time.ZoneId;

/** May somebody enter or be noted now, and what do the minutes of a block amount to? */
final class AttendanceRules {

    private AttendanceRules() {}

    /** A live session is entered from half an hour before its start until its end. */
    static void requireJoinable(ClassSession session, ZoneId zone, Dates dates, Instant now) {
        if (session.canBeJoined(now)) {
            return;
        }
        if (session.meetingUrl() == null) {
            throw new Refusal("attendance.join.noLink");
        }
        if (!now.isBefore(session.endsAt())) {
            throw new Refusal("attendance.join.over", dates.dateTime(session.endsAt(), zone));
        }
        throw new Refusal(
                "attendance.join.early", dates.dateTime(session.startsAt().minus(ClassSession.DOORS_OPEN), zone));
    }

    /** Only teaching is noted, and not before its doors open. */
    static boolean takesMarks(ClassSession session, Instant now) {
        return session.kind().counts() && !now.isBefore(session.startsAt().minus(ClassSession.DOORS_OPEN));
    }

    static void requireMarks(ClassSession session, ZoneId zone, Dates dates, Instant now) {
        if (!session.kind().counts()) {
            throw new Refusal("attendance.take.none");
        }
        if (!takesMarks(session, now)) {
            throw new Refusal(
                    "attendance.take.early", dates.dateTime(session.startsAt().minus(ClassSession.DOORS_OPEN), zone));
        }
    }

    /** Enough is enough at any time; not yet enough is said only when the block is over. */
    static Outcome outcome(int attended, int held, int minPercent, boolean over) {
        if (100L * attended >= (long) minPercent * held) {
            return Outcome.PASSED;
        }
        return over ? Outcome.NOT_YET : Outcome.IN_PROGRESS;
    }
}
