package id.binahumas.attendance;

import id.binahumas.enrolment.ParticipantRow;
import java.time.Instant;

/** A participant on the attendance sheet of a session; nothing noted yet shows as present, to be changed by exception. */
public record PresenceRow(
        long enrolmentId,
        String name,
        String nip,
        String unitName,
        PresenceStatus status,
        int minutes,
        PresenceSource source,
        Instant notedAt,
        String reason) {

    static PresenceRow of(ParticipantRow who, Presence noted, int sessionMinutes) {
        return noted == null
                ? new PresenceRow(
                        who.enrolmentId(),
                        who.name(),
                        who.maskedNip(),
                        who.unitName(),
                        PresenceStatus.PRESENT,
                        sessionMinutes,
                        null,
                        null,
                        null)
                : new PresenceRow(
                        who.enrolmentId(),
                        who.name(),
                        who.maskedNip(),
                        who.unitName(),
                        noted.status(),
                        noted.minutes(),
                        noted.source(),
                        noted.notedAt(),
                        noted.reason());
    }

    /** Name and unit, no number; no reasons, which may tell of an illness, and what was noted only for who takes it. */
    PresenceRow forGuest(boolean takesAttendance) {
        return takesAttendance
                ? new PresenceRow(enrolmentId, name, null, unitName, status, minutes, source, notedAt, null)
                : new PresenceRow(enrolmentId, name, null, unitName, null, 0, null, null, null);
    }

    /** Leave that was granted; they may come nevertheless. */
    public boolean leave() {
        return source == PresenceSource.LEAVE && status != PresenceStatus.PRESENT;
    }

    public boolean noted() {
        return notedAt != null;
    }
}
