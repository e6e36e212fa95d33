package id.binahumas.attendance;

import id.binahumas.enrolment.BookingMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever changes cohorts after attendance was taken is measured by the sessions of the new one, in the same transaction. */
@ApplicationScoped
public class MovedAttendance {

    @Inject
    AttendanceService attendance;

    void on(@Observes BookingMoved event) {
        attendance.recount(event.enrolmentId());
    }
}
