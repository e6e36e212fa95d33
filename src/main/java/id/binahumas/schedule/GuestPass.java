package id.binahumas.schedule;

import id.binahumas.shared.NotFound;
import java.util.Set;

/** How far the caller's personal link reaches; all else is not found. */
public record GuestPass(long linkId, long sessionId, long runId, boolean takesAttendance, Set<Long> itemIds) {

    public void requireSession(long otherId) {
        if (sessionId != otherId) {
            throw new NotFound();
        }
    }

    /** The guest leads the attendance of this session. */
    public void requireAttendance(long otherId) {
        requireSession(otherId);
        if (!takesAttendance) {
            throw new NotFound();
        }
    }

    /** Whether the guest judges the hand-ins of this assignment in this run. */
    public boolean judges(long otherRunId, long itemId) {
        return runId == otherRunId && itemIds.contains(itemId);
    }
}
