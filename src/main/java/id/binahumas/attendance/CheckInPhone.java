package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the phone of somebody at the door of a session shows: the session, what is noted of them, and the other sessions of the day. */
public record CheckInPhone(
        long sessionId,
        String title,
        String runTitle,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Long enrolmentId,
        String name,
        String unitName,
        PresenceStatus status,
        Instant notedAt,
        boolean leave,
        boolean open,
        List<CheckInDayRow> day) {

    public CheckInPhone {
        day = List.copyOf(day);
    }

    public boolean present() {
        return status == PresenceStatus.PRESENT;
    }

    /** Nothing is noted, or leave, which whoever comes does not use. */
    public boolean mayCome() {
        return status == null || leave;
    }

    public Instant doorsOpenAt() {
        return startsAt.minus(ClassSession.DOORS_OPEN);
    }
}
