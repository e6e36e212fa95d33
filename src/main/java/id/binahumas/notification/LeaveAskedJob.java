package id.binahumas.notification;

import static id.binahumas.shared.security.Role.ORGANISER;

import id.binahumas.attendance.LeaveRequest;
import id.binahumas.attendance.LeaveService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.AssignedRow;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Tells those who organise a run that somebody asks for leave or appeals. Done again, it writes no letter twice. */
@ApplicationScoped
public class LeaveAskedJob implements JobHandler {

    static final String KIND = "notification.leave-asked";

    @Inject
    LeaveService leaves;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    AccountService accounts;

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
        LeaveRequest request = leaves.forLetters(job.payload(Asked.class).requestId());
        if (!request.state().isOpen()) {
            return;
        }
        Enrolment enrolment = enrolments.find(request.enrolmentId());
        Run run = runs.find(request.runId());
        Stream.concat(
                        accounts.assigned(ORGANISER, ScopeKind.RUN, run.id()).stream(),
                        accounts.assigned(ORGANISER, ScopeKind.UNIT, run.organiserUnitId()).stream())
                .map(AssignedRow::accountId)
                .distinct()
                .map(accounts::find)
                .filter(a -> a.personId() != null && a.personId() != enrolment.personId())
                .forEach(a -> tell(a, enrolment, String.valueOf(job.id())));
    }

    private void tell(Account organiser, Enrolment about, String asking) {
        letters.writeTo(
                people.find(organiser.personId()),
                organiser.locale(),
                "leave-asked",
                about.id(),
                about.unitName() == null ? "–" : about.unitName(),
                asking);
    }

    /** Which request. */
    public record Asked(long requestId) {}
}
