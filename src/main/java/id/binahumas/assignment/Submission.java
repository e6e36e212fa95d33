package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** What a participant hands in for an assignment (hasil tugas): a draft until it is handed in, then judged or given back. */
@Entity
@Table(name = "submission")
public class Submission extends BaseEntity {

    private long enrolmentId;
    private long assignmentId;
    private int number;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.DRAFT;

    private String text;
    private Instant savedAt;
    private Instant submittedAt;
    private boolean late;
    private int verdicts;
    private String judgedBy;
    private Instant judgedAt;
    private BigDecimal score;
    private BigDecimal maximum;
    private String returnReason;

    protected Submission() {}

    Submission(long enrolmentId, long assignmentId, int number, Instant now) {
        this.enrolmentId = enrolmentId;
        this.assignmentId = assignmentId;
        this.number = number;
        this.savedAt = now;
    }

    void write(String newText, Instant now) {
        requireDraft();
        text = newText;
        savedAt = now;
    }

    /** Handed in; past the deadline only where late work is taken, and marked as late. */
    void handIn(boolean hasFiles, Instant dueAt, boolean lateAccepted, Instant now) {
        requireDraft();
        if (text == null && !hasFiles) {
            throw new Refusal("submission.empty");
        }
        boolean isLate = dueAt != null && now.isAfter(dueAt);
        if (isLate && !lateAccepted) {
            throw new Refusal("submission.too-late");
        }
        state = SubmissionState.SUBMITTED;
        late = isLate;
        submittedAt = now;
    }

    /** Judged, for the first time or anew; the grader says which judgement lay before their eyes. */
    void grade(int seenVerdicts, BigDecimal newScore, BigDecimal newMaximum, String grader, Instant now) {
        requireJudgeable(seenVerdicts);
        state = SubmissionState.GRADED;
        score = newScore;
        maximum = newMaximum;
        judge(grader, now);
    }

    /** Given back with a reason; it then doesn't count as an attempt. */
    void giveBack(int seenVerdicts, String reason, String grader, Instant now) {
        requireJudgeable(seenVerdicts);
        if (state == SubmissionState.GRADED) {
            throw new Refusal("submission.graded");
        }
        if (reason == null) {
            throw new Refusal("submission.reason.missing");
        }
        state = SubmissionState.RETURNED;
        returnReason = reason;
        judge(grader, now);
    }

    private void judge(String grader, Instant now) {
        verdicts++;
        judgedBy = grader;
        judgedAt = now;
    }

    private void requireJudgeable(int seenVerdicts) {
        if (seenVerdicts != verdicts) {
            throw new Refusal("grading.changed", judgedBy);
        }
        if (state != SubmissionState.SUBMITTED && state != SubmissionState.GRADED) {
            throw new Refusal("submission.not-handed-in");
        }
    }

    void requireDraft() {
        if (state != SubmissionState.DRAFT) {
            throw new Refusal("submission.handed-in");
        }
    }

    public boolean isDraft() {
        return state == SubmissionState.DRAFT;
    }

    public boolean isWaiting() {
        return state == SubmissionState.SUBMITTED;
    }

    public boolean isGraded() {
        return state == SubmissionState.GRADED;
    }

    public boolean isReturned() {
        return state == SubmissionState.RETURNED;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long assignmentId() {
        return assignmentId;
    }

    public int number() {
        return number;
    }

    public SubmissionState state() {
        return state;
    }

    public String text() {
        return text;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public boolean late() {
        return late;
    }

    /** How often it was judged or given back; also the number of the latest judgement. */
    public int verdicts() {
        return verdicts;
    }

    public String judgedBy() {
        return judgedBy;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public BigDecimal score() {
        return score;
    }

    public BigDecimal maximum() {
        return maximum;
    }

    public String returnReason() {
        return returnReason;
    }
}
