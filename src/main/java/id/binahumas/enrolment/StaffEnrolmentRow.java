package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;
import java.time.LocalDate;

/** A part in a run as the coordinator of the person's unit sees it; a run without days has begun when it is announced. */
public record StaffEnrolmentRow(
        long personId,
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        RunState runState,
        EnrolmentState state,
        BookingStatus booking,
        boolean begun) {

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    /** Has a seat in a run that has begun and is not cancelled, and has not completed it. */
    public boolean unfinished() {
        return isOpen() && begun;
    }

    /** Has a seat in a run whose first day is still to come. */
    public boolean notBegun() {
        return isOpen() && !begun;
    }

    private boolean isOpen() {
        return booking == BookingStatus.SEATED && runState != RunState.CANCELLED && !completed();
    }

    public boolean waiting() {
        return booking == BookingStatus.WAITLISTED;
    }
}
