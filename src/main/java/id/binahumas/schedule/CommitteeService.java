package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.AssignedRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.ScopeKind;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Door to the committee (panitia) of a run: organisers of this run alone, named by those who hold it by their unit. Their
 * rights end some weeks after its last day, when lists and certificates are done, and at once when it is closed or cancelled.
 */
@Service
public class CommitteeService {

    /** For what is still to be written after the last day. */
    public static final Period GRACE = Period.ofDays(30);

    @Inject
    RunService runs;

    @Inject
    AccountService accounts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Somebody who is named as one signs in: login, NIP or mail address. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.committee.assign")
    public void assign(long runId, @NotBlank @Size(max = 200) String login) {
        Run run = runs.ownByUnit(runId);
        run.requireOpen();
        Account account = accounts.byAnyName(login.strip()).orElseThrow(() -> new Refusal("run.instructor.unknown"));
        if (assigned(runId).stream().anyMatch(a -> a.accountId() == account.id())) {
            throw new Refusal("run.committee.twice");
        }
        trail.about(account.id());
        LocalDate today = LocalDate.now(clock);
        LocalDate end = endOf(run);
        if (end != null && !end.isAfter(today)) {
            throw new Refusal("run.committee.over");
        }
        accounts.assign(account.id(), ORGANISER, ScopeKind.RUN, runId, today, end);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.committee.withdraw")
    public void withdraw(long runId, long assignmentId) {
        runs.ownByUnit(runId);
        AssignedRow assigned = assigned(runId).stream()
                .filter(a -> a.assignmentId() == assignmentId)
                .findFirst()
                .orElseThrow(NotFound::new);
        trail.about(assigned.accountId());
        accounts.withdraw(assignmentId);
    }

    /** Those of this run alone; the organisers of its units are not among them. */
    @Allowed({ORGANISER, SYSTEM})
    public List<AssignedRow> members(long runId) {
        runs.own(runId);
        return assigned(runId);
    }

    /** The run is over: nobody is of its committee any more. */
    @Allowed(SYSTEM)
    @Audited("run.committee.end")
    public void withdrawAll(long runId) {
        assigned(runId).forEach(a -> accounts.withdraw(a.assignmentId()));
    }

    /** Its days have changed, and the committee's with them. */
    @Allowed(SYSTEM)
    public void endWith(Run run) {
        LocalDate end = endOf(run);
        if (end == null || end.isAfter(LocalDate.now(clock))) {
            assigned(run.id()).forEach(a -> accounts.holdUntil(a.assignmentId(), end));
        }
    }

    private List<AssignedRow> assigned(long runId) {
        return accounts.assigned(ORGANISER, ScopeKind.RUN, runId);
    }

    /** The first day without the rights; none while the last day of the run is not known. */
    private static LocalDate endOf(Run run) {
        return run.endsOn() == null ? null : run.endsOn().plusDays(1).plus(GRACE);
    }
}
