package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;

/** A session of somebody's own on this day, with what is noted of them. */
public record TodayRow(
        long sessionId,
        long enrolmentId,
        String course,
        String title,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String venue,
        String room,
        boolean live,
        PresenceStatus noted) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    /** Has a door at which people check in. */
    public boolean heldInRoom() {
        return ClassSession.isHeldInRoom(room != null, live);
    }

    /** Live, and the doors are open: from half an hour before the start until the end. */
    public boolean canBeJoined(Instant now) {
        return live && !now.isBefore(startsAt.minus(ClassSession.DOORS_OPEN)) && now.isBefore(endsAt);
    }
}
