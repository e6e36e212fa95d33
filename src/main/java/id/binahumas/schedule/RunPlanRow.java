package id.binahumas.schedule;

import java.util.List;

/** A block of a run with its sessions and their resource persons, as the organiser plans them. */
public record RunPlanRow(BlockRow block, List<PlannedSession> sessions) {

    /** A session with the names of its resource persons. */
    public record PlannedSession(SessionRow session, List<SpeakerRow> speakers) {}
}
