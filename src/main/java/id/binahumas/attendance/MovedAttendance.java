package id.binahumas.attendance;

import id.binahumas.enrolment.BookingMoved;
import id.binahumas.enrolment.PartOpened;
import id.binahumas.enrolment.PartSeatGranted;
import id.binahumas.enrolment.PartSeatLeft;
import id.binahumas.enrolment.PlacedInPartLine;
import id.binahumas.enrolment.ReturnedToLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whoever changes cohorts, or gets or loses a place in a session with places of its own, after attendance was taken is measured
 * by the sessions that are theirs now, in the same transaction.
 */
@ApplicationScoped
public class MovedAttendance {

    @Inject
    AttendanceService attendance;

    void on(@Observes BookingMoved event) {
        attendance.recount(event.enrolmentId());
    }

    void on(@Observes PartSeatGranted event) {
        if (event.part().isSession()) {
            attendance.recount(event.enrolmentId());
        }
    }

    void on(@Observes PlacedInPartLine event) {
        if (event.part().isSession()) {
            attendance.recount(event.enrolmentId());
        }
    }

    void on(@Observes PartOpened event) {
        if (event.part().isSession()) {
            attendance.recountAll(event.runId());
        }
    }

    void on(@Observes PartSeatLeft event) {
        attendance.recount(event.enrolmentId());
    }

    void on(@Observes ReturnedToLine event) {
        attendance.recount(event.enrolmentId());
    }
}
