package id.binahumas.attendance;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** When a live session is over, its minutes become presences; one that was moved waits for its new end. Done again, it notes nobody twice. */
@ApplicationScoped
public class LiveSettleJob implements JobHandler {

    private static final String KIND = "attendance.live-settle";
    private static final Duration LATER = Duration.ofMinutes(2);

    @Inject
    AttendanceService attendance;

    @Inject
    Jobs jobs;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long session = job.payload(Which.class).sessionId();
        attendance.settleLive(session).ifPresent(end -> promise(jobs, session, end));
    }

    /** Once for each end of a session. */
    static void promise(Jobs jobs, long sessionId, Instant end) {
        jobs.enqueueAt(KIND, sessionId + ":" + end.getEpochSecond(), new Which(sessionId), end.plus(LATER));
    }

    /** Which session. */
    public record Which(long sessionId) {}
}
