package id.binahumas.attendance;

import java.time.Instant;

/** A session somebody may ask leave from, with what is noted of them there. */
public record LeaveSessionRow(long id, String title, Instant startsAt, Instant endsAt, PresenceStatus noted) {

    /** Noted as away without a word; what is said of it is an objection. */
    public boolean absent() {
        return noted == PresenceStatus.ABSENT;
    }
}
