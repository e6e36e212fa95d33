package id.binahumas.schedule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The facts of a session as its organiser writes them: for one cohort or for all; the title falls back on the subject's. */
public record SessionDetails(
        @NotNull SessionKind kind,
        @Size(max = 200) String title,
        Long subjectId,
        Long cohortId,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        Long roomId,
        @Size(max = 500) String meetingUrl) {

    /** For all cohorts. */
    public static SessionDetails of(
            SessionKind kind,
            String title,
            Long subjectId,
            Instant startsAt,
            Instant endsAt,
            Long roomId,
            String meetingUrl) {
        return new SessionDetails(kind, title, subjectId, null, startsAt, endsAt, roomId, meetingUrl);
    }
}
