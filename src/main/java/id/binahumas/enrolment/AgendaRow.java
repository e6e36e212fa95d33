package id.binahumas.enrolment;

import id.binahumas.schedule.ClassSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A session somebody will attend, with the enrolment it belongs to; hours are those of its venue. */
public record AgendaRow(
        long sessionId,
        long enrolmentId,
        String course,
        String title,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String venue,
        String room,
        boolean live) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    public LocalDate day() {
        return startsAt.atZone(venueZone()).toLocalDate();
    }

    /** Another one in the same hours: nobody can be at both. */
    boolean meets(AgendaRow other) {
        return sessionId != other.sessionId && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Live, and the doors are open: from half an hour before the start until the end. */
    public boolean canBeJoined(Instant now) {
        return live && !now.isBefore(startsAt.minus(ClassSession.DOORS_OPEN)) && now.isBefore(endsAt);
    }
}
