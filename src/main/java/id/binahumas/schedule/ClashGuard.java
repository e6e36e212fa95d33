package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sees to it that a room, or somebody from inside who speaks, is at one session at a time, whoever plans it. What a plan binds
 * is locked first, then looked at, then written; always the rooms before the people, each in the order of their ids, so that
 * two who plan at once wait for one another and never in a circle. A template binds nothing.
 */
@ApplicationScoped
class ClashGuard {

    @Inject
    RoomRepository rooms;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** Nobody else changes its hours or adds somebody to it meanwhile; answers those from inside who speak in it. */
    List<SessionSpeaker> hold(ClassSession session) {
        rooms.lock(ClassSession.class, session.id());
        return rooms.speakersOf(List.of(session.id()));
    }

    /** Nobody else plans with these until we are done. */
    void hold(Collection<Long> roomIds, Collection<SessionSpeaker> speakers) {
        roomIds.stream().filter(Objects::nonNull).distinct().sorted().forEach(id -> rooms.lock(Room.class, id));
        speakers.stream()
                .map(SessionSpeaker::personId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(rooms::lockPerson);
    }

    /** Or says who has the room, or the person, in these hours. */
    void requireFree(Run run, ClassSession session, Collection<SessionSpeaker> speakers) {
        inRoom(run, session).ifPresent(clash -> {
            throw taken("room.taken", roomOf(session), clash);
        });
        for (SessionSpeaker speaker : speakers) {
            ofPerson(run, session, speaker).ifPresent(clash -> {
                throw taken("speaker.taken", speaker.name(), clash);
            });
        }
    }

    /** Somebody from inside is to speak there: the session and the person are held, and the person must be free. */
    void engage(Run run, ClassSession session, SessionSpeaker speaker) {
        if (speaker.isFromInside()) {
            hold(session);
            hold(List.of(), List.of(speaker));
            requireFree(run, session, List.of(speaker));
        }
    }

    /** The sessions are to be held once more: answers those from inside who speak in them, all rooms and people held. */
    List<SessionSpeaker> holdAll(Collection<ClassSession> sessions) {
        List<SessionSpeaker> speakers =
                rooms.speakersOf(sessions.stream().map(ClassSession::id).toList());
        hold(sessions.stream().map(ClassSession::roomId).toList(), speakers);
        return speakers;
    }

    boolean isRoomFree(Run run, ClassSession session) {
        return inRoom(run, session).isEmpty();
    }

    boolean isFree(Run run, ClassSession session, SessionSpeaker speaker) {
        return ofPerson(run, session, speaker).isEmpty();
    }

    private Optional<ClashRow> inRoom(Run run, ClassSession session) {
        return run.isTemplate() || session.roomId() == null
                ? Optional.empty()
                : rooms.inRoom(session.roomId(), session, today());
    }

    private Optional<ClashRow> ofPerson(Run run, ClassSession session, SessionSpeaker speaker) {
        return run.isTemplate() || !speaker.isFromInside()
                ? Optional.empty()
                : rooms.ofPerson(speaker.personId(), session, today());
    }

    private String roomOf(ClassSession session) {
        return rooms.byId(Room.class, session.roomId()).map(Room::printed).orElse("");
    }

    private Refusal taken(String key, String what, ClashRow clash) {
        return new Refusal(
                key,
                what,
                dates.weekday(clash.startsAt().atZone(clash.venueZone()).toLocalDate()),
                dates.hours(clash.startsAt(), clash.endsAt(), clash.venueZone()),
                clash.session(),
                clash.course(),
                Objects.requireNonNullElse(clash.unit(), "–"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
