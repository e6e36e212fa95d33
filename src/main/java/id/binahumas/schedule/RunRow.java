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
        Integer seatsLeft,
        Integer minParticipants,
        LocalDate decideBy,
        Instant decidedAt,
        String whenNote,
        String templateName) {

    public int jp() {
        return minutes == null ? 0 : (int) (minutes / minutesPerJp);
    }

    /** As its organisers know it: a template by the name it was given. */
    public String name() {
        return templateName == null ? title : templateName;
    }

    public boolean full() {
        return seatsLeft != null && seatsLeft <= 0;
    }
}
