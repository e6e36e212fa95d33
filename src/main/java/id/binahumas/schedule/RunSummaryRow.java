package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import java.time.Instant;
import java.time.LocalDate;

/** A run of the catalogue as programs read it; ids are strings, places are null when unlimited. */
public record RunSummaryRow(
        String id,
        String courseId,
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
        int jp,
        Integer seatsLeft) {

    static RunSummaryRow of(RunRow row) {
        return new RunSummaryRow(
                Long.toString(row.id()),
                Long.toString(row.courseId()),
                row.code(),
                row.title(),
                row.theme(),
                row.state(),
                row.mode(),
                row.organiser(),
                row.startsOn(),
                row.endsOn(),
                row.registrationClosesAt(),
                row.place(),
                row.jp(),
                row.seatsLeft());
    }
}
