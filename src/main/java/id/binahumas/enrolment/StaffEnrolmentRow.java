package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;
import java.time.LocalDate;

/** A part in a run as the coordinator of the person's unit sees it. */
public record StaffEnrolmentRow(
        long personId,
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        RunState runState,
        EnrolmentState state,
        BookingStatus booking) {

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    /** Has a seat in a run that is not cancelled, and has not completed it. */
    public boolean unfinished() {
        return booking == BookingStatus.SEATED && runState != RunState.CANCELLED && !completed();
    }

    public boolean waiting() {
        return booking == BookingStatus.WAITLISTED;
    }
}
