package id.binahumas.schedule;

import java.util.List;

/** A block of a run with its sessions and their resource persons, as the organiser plans them. */
public record RunPlanRow(BlockRow block, List<PlannedSession> sessions) {

    /** People come to a room, and for one of the sessions it is not known yet. */
    public boolean isRoomMissing() {
        return block.kind().isInRoom()
                && sessions.stream().anyMatch(s -> s.session().room() == null);
    }

    /** A session with the names of its resource persons. */
    public record PlannedSession(SessionRow session, List<SpeakerRow> speakers) {}
}
