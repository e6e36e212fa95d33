package id.binahumas.attendance;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.ZoneId;

/** A session of this day of a run the organiser holds: who is in, who has leave, who is missing. */
public record DayRow(
        long sessionId,
        long runId,
        String course,
        String title,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String venue,
        String room,
        boolean live,
        long participants,
        long present,
        long onLeave,
        long absent,
        long asking) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    /** Has a door at which people check in. */
    public boolean heldInRoom() {
        return ClassSession.isHeldInRoom(room != null, live);
    }

    /** Nothing is noted of them, or that they are away without a word. */
    public long missing() {
        return participants - present - onLeave;
    }

    public boolean begun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt);
    }
}
