package id.binahumas.attendance;

import id.binahumas.enrolment.Attendee;
import id.binahumas.schedule.ClassSession;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.time.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** May somebody be noted at the door of a session now? Each "no" has its words. */
final class CheckInRules {

    /** A desk without a network hands in later what it noted at the door; clocks differ a little. */
    static final Duration HANDED_IN_WITHIN = Duration.ofDays(7);

    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private CheckInRules() {}

    /** Teaching in a room: into a session that is only online one goes by its link. */
    static void requireRoom(ClassSession session) {
        if (!session.kind().counts()) {
            throw new Conflict("attendance.take.none");
        }
        if (!session.heldInRoom()) {
            throw new Conflict("checkin.online");
        }
    }

    /** From half an hour before the start until the end. */
    static void requireTime(ClassSession session, ZoneId zone, Dates dates, Instant now) {
        Instant doors = session.startsAt().minus(ClassSession.DOORS_OPEN);
        if (!now.isBefore(doors) && now.isBefore(session.endsAt())) {
            return;
        }
        if (!session.dayIn(zone).equals(LocalDate.ofInstant(now, zone))) {
            throw new Conflict("checkin.day", dates.dateTime(session.startsAt(), zone));
        }
        throw now.isBefore(doors)
                ? new Conflict("checkin.early", dates.time(doors, zone))
                : new Conflict("checkin.over", dates.time(session.endsAt(), zone));
    }

    /** What a desk says about when somebody came lies between the doors and now. */
    static void requirePast(Instant cameAt, Instant now) {
        if (cameAt.isAfter(now.plus(CLOCKS_DIFFER)) || cameAt.isBefore(now.minus(HANDED_IN_WITHIN))) {
            throw new Conflict("checkin.at");
        }
    }

    static void requireOnScreen(CodeStanding standing) {
        if (standing == CodeStanding.EXPIRED) {
            throw new Conflict("checkin.expired");
        }
        if (standing == CodeStanding.WRONG) {
            throw new Conflict("checkin.wrong");
        }
    }

    static void requirePlace(Attendee attendee) {
        if (attendee.cancelled()) {
            throw new Conflict("run.ended");
        }
        if (!attendee.seated()) {
            throw new Conflict("enrolment.not-seated");
        }
        if (!attendee.own()) {
            throw new Conflict("checkin.others");
        }
    }
}
