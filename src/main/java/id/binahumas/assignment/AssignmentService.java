package id.binahumas.assignment;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;

/** Door to what is asked in an assignment: task, criteria and deadlines. */
@Service
public class AssignmentService {

    @Inject
    AssignmentRepository assignments;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    Callers callers;

    @Allowed({ORGANISER, SYSTEM})
    public AssignmentEditor editor(long itemId) {
        SyllabusItem item = courses.itemToEdit(itemId, ItemKind.ASSIGNMENT);
        Caller caller = callers.current();
        List<DueRow> dues = assignments.dues(
                item.course().id(),
                itemId,
                caller.scopeIds(ORGANISER, ScopeKind.UNIT),
                caller.isSystem() || caller.hasGlobal(ORGANISER));
        Assignment a = assignments.ofItem(itemId).orElse(null);
        AssignmentDetails details = a == null
                ? null
                : new AssignmentDetails(a.instructions(), a.passMark(), a.maxAttempts(), a.lateAccepted());
        return new AssignmentEditor(
                itemId,
                item.title(),
                item.course().id(),
                item.course().title(),
                a == null ? -1 : a.version(),
                details,
                a == null ? List.of() : CriterionRow.of(a, null),
                dues,
                a != null && assignments.isInUse(a.id()));
    }

    /** Writes the task, or changes it; the version is the one that was shown, -1 for none yet. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("assignment.describe")
    public Assignment describe(long itemId, int version, @Valid AssignmentDetails details) {
        courses.itemToEdit(itemId, ItemKind.ASSIGNMENT);
        Assignment known = assignments.ofItem(itemId).orElse(null);
        if (known == null) {
            Assignment assignment = new Assignment(itemId, details);
            assignments.add(assignment);
            return assignment;
        }
        known.requireVersion(version);
        if (details.passMark() != known.passMark() && assignments.isInUse(known.id())) {
            throw new Refusal("assignment.in-use.passMark");
        }
        known.describe(details);
        return known;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("assignment.criterion.add")
    public Criterion addCriterion(long itemId, @Valid CriterionDetails details) {
        Assignment assignment = toEdit(itemId);
        refuseInUse(assignment);
        return assignment.addCriterion(details);
    }

    /** Words may be bettered at any time; points and levels only until somebody has handed in. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("assignment.criterion.change")
    public void changeCriterion(long itemId, long criterionId, int version, @Valid CriterionDetails details) {
        Assignment assignment = toEdit(itemId);
        Criterion criterion = assignment.criterion(criterionId);
        criterion.requireVersion(version);
        if (!criterion.weighsLike(details)) {
            refuseInUse(assignment);
        }
        criterion.describe(details);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("assignment.criterion.remove")
    public void removeCriterion(long itemId, long criterionId) {
        Assignment assignment = toEdit(itemId);
        refuseInUse(assignment);
        assignment.removeCriterion(criterionId);
    }

    /** The last moment in one run; null takes the deadline away. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("assignment.due")
    public void due(long itemId, long runId, Instant dueAt) {
        Assignment assignment = toEdit(itemId);
        Run run = runs.own(runId);
        if (run.courseId() != courses.item(itemId).course().id()) {
            throw new NotFound();
        }
        AssignmentDue known = assignments.due(assignment.id(), runId).orElse(null);
        if (known == null && dueAt != null) {
            assignments.add(new AssignmentDue(assignment.id(), runId, dueAt));
        } else if (known != null && dueAt == null) {
            assignments.remove(known);
        } else if (known != null) {
            known.moveTo(dueAt);
        }
    }

    private Assignment toEdit(long itemId) {
        courses.itemToEdit(itemId, ItemKind.ASSIGNMENT);
        return assignments.ofItem(itemId).orElseThrow(() -> new Refusal("assignment.instructions-first"));
    }

    private void refuseInUse(Assignment assignment) {
        if (assignments.isInUse(assignment.id())) {
            throw new Refusal("assignment.in-use");
        }
    }
}
