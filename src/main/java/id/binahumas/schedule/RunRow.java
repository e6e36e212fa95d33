package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import java.time.Instant;
import java.time.LocalDate;

/** A run as lists show it; minutes are those of the course's subjects, seats those of its tightest pool. */
public record RunRow(
        long id,
        long courseId,
        String code,
        String title,
        String theme,
        RunState state,
        DeliveryMode mode,
        String organiser,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant registrationClosesAt,
        String place,
        Long minutes,
        int minutesPerJp,
        Integer seatsLeft) {

    public int jp() {
        return minutes == null ? 0 : (int) (minutes / minutesPerJp);
    }

    public boolean full() {
        return seatsLeft != null && seatsLeft <= 0;
    }
}
