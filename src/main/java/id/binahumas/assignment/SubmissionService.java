package id.binahumas.assignment;

import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Door for participants: their draft, their files, their hand-ins. */
@Service
public class SubmissionService {

    private static final int MOST_FILES = 10;
    private static final int LONGEST_TEXT = 20_000;

    @Inject
    SubmissionRepository submissions;

    @Inject
    AssignmentRepository assignments;

    @Inject
    GradingRepository gradings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    GuestJudges guests;

    @Inject
    FileStore files;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What was handed in stays readable; the task itself is for those who hold a seat and have reached its block. */
    @Allowed(TRAINEE)
    public SubmissionSheet sheet(long enrolmentId, long itemId) {
        Enrolment enrolment = enrolments.own(enrolmentId);
        List<Submission> all = submissions.of(enrolmentId, itemId);
        if (all.stream().allMatch(Submission::isDraft)) {
            enrolments.ownForItem(enrolmentId, itemId, ItemKind.ASSIGNMENT);
        }
        AssignmentRepository.Head head = assignments
                .head(itemId, enrolment.courseId(), enrolment.runId())
                .orElseThrow(NotFound::new);
        List<FileRow> given = submissions.files(all.stream().map(Submission::id).toList());
        return sheet(enrolmentId, itemId, head, all, given);
    }

    private SubmissionSheet sheet(
            long enrolmentId, long itemId, AssignmentRepository.Head head, List<Submission> all, List<FileRow> given) {
        Assignment assignment = head.assignment();
        boolean ready = assignment != null && assignment.isReady();
        Instant now = clock.instant();
        SubmissionRules.Question question = SubmissionRules.Question.of(assignment, all, head.dueAt(), now);
        List<HandInRow> handIns =
                question.handedIn().stream().map(s -> HandInRow.of(s, given)).toList();
        SubmissionSheet.Draft draft = all.stream()
                .filter(Submission::isDraft)
                .findFirst()
                .map(s -> new SubmissionSheet.Draft(
                        s.version(),
                        s.text(),
                        s.savedAt(),
                        given.stream().filter(f -> f.submissionId() == s.id()).toList()))
                .orElse(SubmissionSheet.Draft.NONE);
        Submission graded =
                all.stream().filter(Submission::isGraded).findFirst().orElse(null);
        Grading grading = graded == null
                ? null
                : gradings.issued(graded.id(), graded.verdicts()).orElseThrow();
        BigDecimal maximum = ready ? assignment.maximum() : BigDecimal.ZERO;
        return new SubmissionSheet(
                enrolmentId,
                itemId,
                head.title(),
                ready ? assignment.instructions() : null,
                maximum,
                ready ? assignment.passMark() : 0,
                ready ? assignment.maxAttempts() : 0,
                question.attempts(),
                head.dueAt(),
                question.lateAccepted(),
                head.dueAt() != null && now.isAfter(head.dueAt()),
                ready ? CriterionRow.of(assignment, null) : List.of(),
                question.nextNumber(),
                draft,
                handIns,
                grading == null ? null : GradingRow.of(assignment, grading),
                graded == null ? null : graded.id(),
                graded != null && assignment.passes(graded.score(), graded.maximum()),
                SubmissionRules.why(question).orElse(null));
    }

    /** Keeps the text as typed; the version is the one last acknowledged, -1 before the first time. */
    @Allowed(TRAINEE)
    @RetriesContention
    public Saved save(long enrolmentId, long itemId, int number, int version, @Size(max = LONGEST_TEXT) String text) {
        Enrolment enrolment = enrolments.ownForItem(enrolmentId, itemId, ItemKind.ASSIGNMENT);
        Submission draft = draft(enrolment, require(itemId), number, version);
        draft.write(Texts.lines(text, LONGEST_TEXT), clock.instant());
        submissions.flush();
        return new Saved(draft.id(), draft.version(), draft.savedAt());
    }

    /** Whether a file may be added to the draft: asked before its bytes are taken. */
    @Allowed(TRAINEE)
    public void requireRoom(long enrolmentId, long itemId, int number) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.ASSIGNMENT);
        submissions.lock(enrolmentId, require(itemId).id(), number).ifPresent(this::requireRoom);
    }

    /** Adds a file, which the caller has just stored, to the draft. */
    @Allowed(TRAINEE)
    @RetriesContention
    public Saved attach(long enrolmentId, long itemId, int number, long fileId) {
        StoredFile file = files.find(fileId);
        if (!Objects.equals(file.uploadedBy(), callers.current().accountId())) {
            throw new NotFound();
        }
        Enrolment enrolment = enrolments.ownForItem(enrolmentId, itemId, ItemKind.ASSIGNMENT);
        Assignment assignment = require(itemId);
        Submission draft = submissions
                .lock(enrolment.id(), assignment.id(), number)
                .orElseGet(() -> begin(enrolment, assignment, number, question(enrolment, assignment)));
        requireRoom(draft);
        submissions.add(new SubmissionFile(draft.id(), file.id()));
        submissions.flush();
        return new Saved(draft.id(), draft.version(), draft.savedAt());
    }

    @Allowed(TRAINEE)
    public void detach(long fileId) {
        SubmissionFile file = submissions.file(fileId).orElseThrow(NotFound::new);
        Submission draft = submissions.lock(file.submissionId()).orElseThrow(NotFound::new);
        enrolments.own(draft.enrolmentId());
        draft.requireDraft();
        submissions.remove(file);
    }

    /** Hands the draft in. A second click, or the same form sent again, finds it done and changes nothing. */
    @Allowed(TRAINEE)
    @Audited("submission.hand-in")
    @RetriesContention
    public Submission handIn(
            long enrolmentId,
            long itemId,
            int number,
            int version,
            @Size(max = LONGEST_TEXT) String text,
            boolean ownWork) {
        Enrolment enrolment = enrolments.ownForItem(enrolmentId, itemId, ItemKind.ASSIGNMENT);
        Assignment assignment = require(itemId);
        Submission known =
                submissions.lock(enrolmentId, assignment.id(), number).orElse(null);
        if (known != null && !known.isDraft()) {
            return known;
        }
        if (!ownWork) {
            throw new Refusal("submission.own-work");
        }
        enrolments.lock(enrolmentId);
        Instant now = clock.instant();
        Instant dueAt = assignments
                .due(assignment.id(), enrolment.runId())
                .map(AssignmentDue::dueAt)
                .orElse(null);
        List<Submission> all = submissions.of(enrolmentId, itemId);
        // the other click may have come through since the look above, when there was no row to lock yet
        Submission done = all.stream()
                .filter(s -> s.number() == number && !s.isDraft())
                .findFirst()
                .orElse(null);
        if (done != null) {
            return done;
        }
        SubmissionRules.Question question = SubmissionRules.Question.of(assignment, all, dueAt, now);
        SubmissionRules.require(question);
        Submission submission = known == null ? begin(enrolment, assignment, number, question) : known;
        if (known != null) {
            known.requireVersion(version);
        }
        submission.write(Texts.lines(text, LONGEST_TEXT), now);
        submission.handIn(submissions.fileCount(submission.id()) > 0, dueAt, question.lateAccepted(), now);
        if (all.stream().noneMatch(Submission::isGraded)) {
            enrolments.record(new ItemOutcome(
                    enrolmentId,
                    ResultKind.ASSIGNMENT,
                    itemId,
                    null,
                    null,
                    Outcome.IN_PROGRESS,
                    now,
                    "submission:" + submission.id()));
        }
        return submission;
    }

    /** A file for its owner, or, once handed in, for those who teach or organise the run or judge the work as guests. */
    @Allowed({TRAINEE, INSTRUCTOR, ORGANISER, RESOURCE_PERSON})
    @Audited("submission.download")
    public StoredFile file(long fileId) {
        SubmissionFile file = submissions.file(fileId).orElseThrow(NotFound::new);
        Submission submission = submissions.byId(file.submissionId()).orElseThrow(NotFound::new);
        Enrolment enrolment = enrolments.find(submission.enrolmentId());
        Caller caller = callers.current();
        if (caller.isGuest()) {
            if (submission.isDraft()) {
                throw new NotFound();
            }
            guests.require(enrolment.runId(), submission.assignmentId());
            return files.find(file.fileId());
        }
        boolean owner = Objects.equals(caller.personId(), enrolment.personId());
        boolean staff = runs.isHeldAs(enrolment.runId(), INSTRUCTOR) || runs.isHeldAs(enrolment.runId(), ORGANISER);
        if (!owner && (submission.isDraft() || !staff)) {
            throw new NotFound();
        }
        trail.read(enrolment.personId());
        return files.find(file.fileId());
    }

    /** For messages about a hand-in. */
    @Allowed(SYSTEM)
    public SubmissionNotice notice(long submissionId) {
        return submissions.notice(submissionId).orElseThrow(NotFound::new);
    }

    private Assignment require(long itemId) {
        Assignment assignment = assignments.ofItem(itemId).orElse(null);
        if (assignment == null || !assignment.isReady()) {
            throw new Refusal("assignment.not-ready");
        }
        return assignment;
    }

    private void requireRoom(Submission draft) {
        draft.requireDraft();
        if (submissions.fileCount(draft.id()) >= MOST_FILES) {
            throw new Refusal("submission.files.many", MOST_FILES);
        }
    }

    private Submission draft(Enrolment enrolment, Assignment assignment, int number, int version) {
        Submission known =
                submissions.lock(enrolment.id(), assignment.id(), number).orElse(null);
        if (known == null) {
            return begin(enrolment, assignment, number, question(enrolment, assignment));
        }
        known.requireDraft();
        known.requireVersion(version);
        return known;
    }

    /** Writing is allowed after the deadline too: the organiser may still move it. */
    private SubmissionRules.Question question(Enrolment enrolment, Assignment assignment) {
        return SubmissionRules.Question.of(
                assignment, submissions.of(enrolment.id(), assignment.syllabusItemId()), null, clock.instant());
    }

    /** Of two who begin the same draft at once the unique number stops one, who then finds the other's. */
    private Submission begin(
            Enrolment enrolment, Assignment assignment, int number, SubmissionRules.Question question) {
        SubmissionRules.require(question);
        if (number != question.nextNumber()) {
            throw new Refusal("data.changed");
        }
        Submission begun = new Submission(enrolment.id(), assignment.id(), number, clock.instant());
        submissions.add(begun);
        submissions.flush();
        return begun;
    }
}
