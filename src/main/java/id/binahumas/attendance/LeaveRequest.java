package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a participant says about being away from sessions (izin, sakit), or against an entry of absence. Asked, then granted or
 * declined with a reason; a "no" may be appealed against once, and somebody else decides then.
 */
@Entity
@Table(name = "leave_request")
public class LeaveRequest extends BaseEntity {

    private static final int LONGEST = 1000;

    private long runId;
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    private LeaveKind kind;

    private boolean objection;
    private String reason;
    private Long letterFileId;

    @Enumerated(EnumType.STRING)
    private LeaveState state;

    private Instant askedAt;
    private Long decidedBy;
    private Instant decidedAt;
    private String answer;
    private String appeal;
    private Instant appealedAt;
    private Long appealDecidedBy;
    private Instant appealDecidedAt;
    private String appealAnswer;

    protected LeaveRequest() {}

    LeaveRequest(
            long runId, long enrolmentId, LeaveKind kind, boolean objection, String why, Long letter, Instant now) {
        this.runId = runId;
        this.enrolmentId = enrolmentId;
        this.kind = kind;
        this.objection = objection;
        this.reason = said(why);
        this.letterFileId = letter;
        this.state = LeaveState.ASKED;
        this.askedAt = now;
    }

    void grant(String said, long by, Instant now) {
        decide(LeaveState.GRANTED, said, by, now);
    }

    void decline(String said, long by, Instant now) {
        decide(state == LeaveState.APPEALED ? LeaveState.UPHELD : LeaveState.DECLINED, said(said), by, now);
    }

    private void decide(LeaveState to, String said, long by, Instant now) {
        if (!state.isOpen()) {
            throw new Refusal("leave.decided");
        }
        if (state == LeaveState.APPEALED) {
            requireAnother(by);
            appealAnswer = Texts.lines(said, LONGEST);
            appealDecidedBy = by;
            appealDecidedAt = now;
        } else {
            answer = Texts.lines(said, LONGEST);
            decidedBy = by;
            decidedAt = now;
        }
        state = to;
    }

    /** Whoever said no is not who hears the appeal. */
    private void requireAnother(long by) {
        if (!isFor(by)) {
            throw new Refusal("leave.another");
        }
    }

    /** Whether this account may decide it as it stands. */
    boolean isFor(long accountId) {
        return state != LeaveState.APPEALED || decidedBy == null || decidedBy != accountId;
    }

    void appeal(String why, Instant now) {
        if (state != LeaveState.DECLINED) {
            throw new Refusal("leave.appeal.once");
        }
        appeal = said(why);
        appealedAt = now;
        state = LeaveState.APPEALED;
    }

    void withdraw() {
        if (!state.isOpen()) {
            throw new Refusal("leave.decided");
        }
        state = LeaveState.WITHDRAWN;
    }

    private static String said(String why) {
        String text = Texts.lines(why, LONGEST);
        if (text == null) {
            throw new Refusal("leave.reason");
        }
        return text;
    }

    public long runId() {
        return runId;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public LeaveKind kind() {
        return kind;
    }

    /** Against an entry of absence. */
    public boolean isObjection() {
        return objection;
    }

    public String reason() {
        return reason;
    }

    public Long letterFileId() {
        return letterFileId;
    }

    public LeaveState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String answer() {
        return answer;
    }

    public String appeal() {
        return appeal;
    }

    public Instant appealedAt() {
        return appealedAt;
    }

    public Instant appealDecidedAt() {
        return appealDecidedAt;
    }

    public String appealAnswer() {
        return appealAnswer;
    }
}
