package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.RunState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A person's part in a run as home and path pages show it: the run, the booking, how many required items are done. */
public record EnrolmentRow(
        long id,
        long runId,
        long courseId,
        String title,
        String organiser,
        RunState runState,
        DeliveryMode mode,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        String zone,
        EnrolmentState state,
        Instant completedAt,
        BigDecimal score,
        int minAttendancePercent,
        int passMark,
        BookingStatus booking,
        Long bookingId,
        Long position,
        long itemsDone,
        long items) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }

    public boolean seated() {
        return booking == BookingStatus.SEATED;
    }

    /** Has a seat in a run that is not cancelled. */
    public boolean learns() {
        return seated() && runState != RunState.CANCELLED;
    }

    /** The first day has come, or it was started before; a run without days has begun when it is announced. */
    public boolean begunOn(LocalDate day) {
        return startsOn == null || !startsOn.isAfter(day) || runState == RunState.RUNNING;
    }

    public boolean waiting() {
        return booking == BookingStatus.WAITLISTED;
    }

    /** A place is held until one says yes. */
    public boolean offered() {
        return booking == BookingStatus.OFFERED;
    }

    /** The superior is asked. */
    public boolean requested() {
        return booking == BookingStatus.REQUESTED;
    }

    public boolean completed() {
        return state == EnrolmentState.COMPLETED;
    }
}
