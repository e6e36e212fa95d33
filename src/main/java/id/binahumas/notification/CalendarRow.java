package id.binahumas.notification;

import id.binahumas.shared.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A session somebody has a seat in, as their calendar is to show it; hours are those of its venue. */
public record CalendarRow(
        long enrolmentId,
        long sessionId,
        String course,
        String organiser,
        String session,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String venue,
        String room,
        String runPlace,
        String city,
        boolean live) {

    /** Where people of the house say that something is held over the net, in any language of theirs. */
    private static final String ONLINE = "Daring";

    /** The same for ever for this person in this session, and in no other installation. */
    String uid() {
        String name = "session " + sessionId + " enrolment " + enrolmentId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String title() {
        return Texts.start(session.equals(course) ? session : session + " (" + course + ")", 420);
    }

    /** The room, else where the run is held, else that it is online; null when nobody knows yet. */
    String place() {
        String where = room != null ? joined(room, venue, city) : joined(runPlace, city);
        return where.isEmpty() ? (live ? ONLINE : null) : where;
    }

    ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
