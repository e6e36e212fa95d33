package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;

/** How somebody of a run stands to one of its sessions: with a seat or not, and whether the session is theirs. */
public record Attendee(
        long enrolmentId,
        long personId,
        String name,
        String unitName,
        Long cohortId,
        BookingStatus seat,
        RunState run,
        boolean own,
        boolean gated) {

    public boolean seated() {
        return seat == BookingStatus.SEATED;
    }

    public boolean cancelled() {
        return run == RunState.CANCELLED;
    }
}
