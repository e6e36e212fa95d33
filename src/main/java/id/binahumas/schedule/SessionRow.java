package id.binahumas.schedule;

import java.time.Instant;

/** A session with its room and block; `minutes` are those that count. */
public record SessionRow(
        long id,
        long runId,
        long blockId,
        SessionKind kind,
        String title,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        String venue,
        String room,
        boolean live) {

    /** Live, and the doors are open: from half an hour before the start until the end. */
    public boolean canBeJoined(Instant now) {
        return live && !now.isBefore(startsAt.minus(ClassSession.DOORS_OPEN)) && now.isBefore(endsAt);
    }
}
