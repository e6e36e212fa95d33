package id.binahumas.enrolment;

import java.time.LocalDate;

/** A part in a run as the coordinator of the person's unit sees it. */
public record StaffEnrolmentRow(
        long personId,
        long id,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        EnrolmentState state,
        BookingStatus booking) {

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }

    public boolean waiting() {
        return booking == BookingStatus.WAITLISTED;
    }
}
