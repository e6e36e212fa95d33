package id.binahumas.notification;

import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.profile.MailKind;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells everybody who was seated or in line that a run will not be held. Done again, it writes no letter twice. */
@ApplicationScoped
public class RunCancelledJob implements JobHandler {

    static final String KIND = "notification.run-cancelled";

    @Inject
    EnrolmentService enrolments;

    @Inject
    Letters letters;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long runId = job.payload(Run.class).runId();
        enrolments.active(runId).forEach(id -> letters.writeOnce("run-cancelled", MailKind.SEAT, id));
    }

    /** Which run. */
    public record Run(long runId) {}
}
