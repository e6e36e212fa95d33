package id.binahumas.notification;

import id.binahumas.enrolment.ApprovalService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Account;
import id.binahumas.people.PersonService;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells those who answer for somebody's unit that their word is waited for. Done again, it writes no letter twice. */
@ApplicationScoped
public class ApprovalAskedJob implements JobHandler {

    static final String KIND = "notification.approval-asked";

    @Inject
    ApprovalService approvals;

    @Inject
    EnrolmentService enrolments;

    @Inject
    PersonService people;

    @Inject
    Letters letters;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long enrolment = job.payload(Asked.class).enrolmentId();
        if (!approvals.isAsked(enrolment)) {
            return;
        }
        String unit = enrolments.find(enrolment).unitName();
        for (Account approver : approvals.approvers(enrolment)) {
            letters.writeTo(
                    people.find(approver.personId()),
                    approver.locale(),
                    "approval-asked",
                    enrolment,
                    unit,
                    String.valueOf(job.id()));
        }
    }

    /** Who asks. */
    public record Asked(long enrolmentId) {}
}
