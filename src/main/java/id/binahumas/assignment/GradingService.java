package id.binahumas.assignment;

import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.assignment.GradingRepository.Reach;
import id.binahumas.course.CourseService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Door for those who teach: the queue, their drafts, their judgements. Of all hand-ins of a participant the best judged
 * one is reported as the result.
 */
@Service
public class GradingService {

    static final int LONGEST_REASON = 2000;
    private static final int BANK_SIZE = 9;

    @Inject
    GradingRepository gradings;

    @Inject
    SubmissionRepository submissions;

    @Inject
    AssignmentRepository assignments;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    PersonService people;

    @Inject
    RunService runs;

    @Inject
    GuestJudges guests;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<SubmissionGraded> graded;

    @Inject
    Event<SubmissionReturned> returned;

    @Allowed(INSTRUCTOR)
    public List<TaughtRunRow> taughtRuns() {
        return gradings.taughtRuns(reach());
    }

    @Allowed({INSTRUCTOR, RESOURCE_PERSON})
    public QueueCount count() {
        return gradings.count(reach(), me());
    }

    @Allowed({INSTRUCTOR, RESOURCE_PERSON})
    @Audited("submission.list")
    public List<QueueRow> queue(QueueFilter filter) {
        return gradings.queue(reach(), me(), filter);
    }

    @Allowed({INSTRUCTOR, RESOURCE_PERSON})
    public long queueLength(QueueFilter filter) {
        return gradings.queueLength(reach(), me(), filter);
    }

    /** Where to go on after one is done. */
    @Allowed({INSTRUCTOR, RESOURCE_PERSON})
    public Optional<Long> longestWaiting(long exceptId) {
        return gradings.longestWaiting(reach(), exceptId);
    }

    /** One hand-in with the rubric: the grader's own draft, else the judgement in force. */
    @Allowed({INSTRUCTOR, RESOURCE_PERSON})
    @Audited("submission.read")
    public GradingSheet sheet(long submissionId) {
        Enrolment enrolment = taught(submissionId);
        trail.read(enrolment.personId());
        Submission submission = submissions.byId(submissionId).orElseThrow(NotFound::new);
        Assignment assignment = assignments.byId(submission.assignmentId()).orElseThrow(NotFound::new);
        List<Grading> all = gradings.all(submissionId);
        Grading draft = all.stream()
                .filter(g -> Long.valueOf(me()).equals(g.draftOf()))
                .findFirst()
                .orElse(null);
        List<Grading> issued = all.stream().filter(g -> g.issuedAt() != null).toList();
        Grading shown = draft != null ? draft : issued.isEmpty() ? null : issued.get(0);
        List<GradingSheet.ColleagueDraft> colleagues = all.stream()
                .filter(g -> g.draftOf() != null && g != draft)
                .map(g -> new GradingSheet.ColleagueDraft(g.graderName(), g.savedAt()))
                .toList();
        return new GradingSheet(
                submissionId,
                people.find(enrolment.personId()).fullName(),
                enrolment.unitName(),
                courses.item(assignment.syllabusItemId()).title(),
                assignment.instructions(),
                assignment.passMark(),
                enrolment.runId(),
                HandInRow.of(submission, submissions.files(List.of(submissionId))),
                submission.text() == null ? 0 : submission.text().split("\\s+").length,
                submission.verdicts(),
                CriterionRow.of(assignment, shown),
                shown == null ? null : shown.comment(),
                assignment.maximum(),
                draft == null ? -1 : draft.version(),
                draft == null ? null : draft.savedAt(),
                issued.stream().map(g -> GradingRow.of(assignment, g)).toList(),
                colleagues,
                gradings.neighbour(reach(), submission, false).orElse(null),
                gradings.neighbour(reach(), submission, true).orElse(null),
                gradings.count(assignment.id(), enrolment.runId(), me()),
                gradings.bank(assignment.id(), me(), BANK_SIZE));
    }

    /** Keeps the caller's own draft; the version is the one last acknowledged, -1 before the first time. */
    @Allowed({INSTRUCTOR, RESOURCE_PERSON, SYSTEM})
    @RetriesContention
    public Saved keep(long submissionId, int version, @Valid Assessment assessment) {
        taught(submissionId);
        Submission submission = submissions.lock(submissionId).orElseThrow(NotFound::new);
        if (submission.isReturned()) {
            throw new Refusal("submission.not-handed-in");
        }
        Grading draft = draft(submissionId, version);
        draft.keep(assignments.byId(submission.assignmentId()).orElseThrow(), assessment, clock.instant());
        gradings.flush();
        return new Saved(draft.id(), draft.version(), draft.savedAt());
    }

    /** Issues a judgement. {@code seen} is how many verdicts lay before the grader's eyes: another number means that a colleague was faster. */
    @Allowed({INSTRUCTOR, RESOURCE_PERSON, SYSTEM})
    @Audited("submission.grade")
    @RetriesContention
    public void grade(long submissionId, int seen, @Valid Assessment assessment) {
        trail.about(taught(submissionId).personId());
        Submission submission = submissions.lock(submissionId).orElseThrow(NotFound::new);
        Assignment assignment = assignments.byId(submission.assignmentId()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Grading grading = gradings.draft(submissionId, me()).orElseGet(() -> begin(submissionId));
        grading.keep(assignment, assessment, now);
        grading.issue(assignment, seen + 1, now);
        trail.changed(submission.score(), grading.score());
        submission.grade(
                seen, grading.score(), grading.maximum(), callers.current().name(), now);
        record(assignment, submission.enrolmentId(), now);
        graded.fire(new SubmissionGraded(submissionId));
    }

    /** Gives the work back for revision; the reason is what the participant reads. */
    @Allowed({INSTRUCTOR, RESOURCE_PERSON, SYSTEM})
    @Audited("submission.return")
    @RetriesContention
    public void giveBack(long submissionId, int seen, @Size(max = LONGEST_REASON) String reason) {
        trail.about(taught(submissionId).personId());
        Submission submission = submissions.lock(submissionId).orElseThrow(NotFound::new);
        submission.giveBack(
                seen, Texts.lines(reason, Integer.MAX_VALUE), callers.current().name(), clock.instant());
        returned.fire(new SubmissionReturned(submissionId));
    }

    private void record(Assignment assignment, long enrolmentId, Instant now) {
        enrolments.lock(enrolmentId);
        Submission best = submissions.of(enrolmentId, assignment.syllabusItemId()).stream()
                .filter(Submission::isGraded)
                .max(Comparator.comparing(Submission::score).thenComparing(Submission::number))
                .orElseThrow();
        enrolments.record(new ItemOutcome(
                enrolmentId,
                ResultKind.ASSIGNMENT,
                assignment.syllabusItemId(),
                best.score(),
                best.maximum(),
                assignment.passes(best.score(), best.maximum()) ? Outcome.PASSED : Outcome.NOT_YET,
                now,
                "submission:" + best.id() + ":v" + best.verdicts()));
    }

    private Grading draft(long submissionId, int version) {
        Grading known = gradings.draft(submissionId, me()).orElse(null);
        if (known == null) {
            return begin(submissionId);
        }
        known.requireVersion(version);
        return known;
    }

    private Grading begin(long submissionId) {
        Grading begun = new Grading(submissionId, me(), callers.current().name(), clock.instant());
        gradings.add(begun);
        return begun;
    }

    /** The participation of somebody else, in what the caller judges; drafts of participants are nobody else's business. */
    private Enrolment taught(long submissionId) {
        Enrolment enrolment = enrolments.find(gradings.enrolmentOf(submissionId).orElseThrow(NotFound::new));
        if (callers.current().isGuest()) {
            Submission submission = submissions.byId(submissionId).orElseThrow(NotFound::new);
            guests.require(enrolment.runId(), submission.assignmentId());
            return enrolment;
        }
        runs.taught(enrolment.runId());
        if (Objects.equals(callers.current().personId(), enrolment.personId())) {
            throw new NotFound();
        }
        return enrolment;
    }

    private Reach reach() {
        Caller caller = callers.current();
        if (caller.isGuest()) {
            return guests.reach();
        }
        return new Reach(
                caller.scopeIds(INSTRUCTOR, ScopeKind.RUN),
                caller.scopeIds(INSTRUCTOR, ScopeKind.UNIT),
                caller.isSystem() || caller.hasGlobal(INSTRUCTOR),
                null);
    }

    private long me() {
        return callers.current().actorId();
    }
}
