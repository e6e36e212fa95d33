package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An enrolment's claim on places of one scope (pendaftaran): seated, offered a seat, in line, or ended. Its number in the line
 * never changes while it stands there.
 */
@Entity
@Table(name = "booking")
public class Booking extends BaseEntity {

    private long enrolmentId;
    private long runId;

    @Enumerated(EnumType.STRING)
    private SeatClaim.Scope scope;

    private long scopeId;
    private Long segmentId;
    private Long cohortId;
    private Long unitId;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.CANCELLED;

    private Long queueNo;
    private String lineKey;
    private Instant bookedAt;
    private Instant inLineSince;
    private Long movedFromId;
    private Long movedFromNo;
    private Instant seatedAt;
    private Instant offeredUntil;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private BookingEnd endedBy;

    private Long decidedBy;
    private Instant decidedAt;
    private String decision;

    protected Booking() {}

    Booking(long enrolmentId, SeatClaim claim, Instant now) {
        this.enrolmentId = enrolmentId;
        this.runId = claim.runId();
        this.scope = claim.scope();
        this.scopeId = claim.scopeId();
        this.bookedAt = now;
        claim(claim);
    }

    /** For other places of the same scope. */
    final void claim(SeatClaim claim) {
        if (claim.scope() != scope || claim.scopeId() != scopeId || claim.runId() != runId) {
            throw new IllegalStateException("booking " + id() + " is for another scope than " + claim);
        }
        segmentId = claim.segmentId();
        cohortId = claim.cohortId();
        unitId = claim.unitId();
        mode = claim.mode();
    }

    void seat(Instant now) {
        if (status == BookingStatus.SEATED) {
            throw new IllegalStateException("booking " + id() + " is seated already");
        }
        become(BookingStatus.SEATED);
        seatedAt = now;
    }

    /** Asks the superior, and holds nothing; the number is that of the line in which one would stand, had one stood there since. */
    void request(long number, Instant now) {
        become(BookingStatus.REQUESTED);
        queueNo = number;
        bookedAt = now;
        seatedAt = null;
        decidedBy = null;
        decidedAt = null;
        decision = null;
    }

    /** The superior says yes; what comes of it is for the places to say. */
    void approve(long accountId, Instant now) {
        requireRequested();
        decidedBy = accountId;
        decidedAt = now;
    }

    /** The superior says no, and why. */
    void decline(long accountId, String reason, Instant now) {
        requireRequested();
        become(BookingStatus.DECLINED);
        decidedBy = accountId;
        decidedAt = now;
        decision = Texts.plain(reason, 1000);
        endedAt = now;
    }

    private void requireRequested() {
        if (status != BookingStatus.REQUESTED) {
            throw new Conflict("approval.decided");
        }
    }

    /** A place is held, and waits for a word until then. */
    void offer(Instant until) {
        become(BookingStatus.OFFERED);
        offeredUntil = until;
    }

    /** Says yes to an offered place. */
    void accept(Instant now) {
        if (status != BookingStatus.OFFERED) {
            throw new Conflict("booking.offer.none");
        }
        if (hasLapsed(now)) {
            throw new Conflict("booking.offer.over");
        }
        seat(now);
    }

    boolean hasLapsed(Instant now) {
        return status == BookingStatus.OFFERED && now.isAfter(offeredUntil);
    }

    void waitInLine(String line, long number, Instant now) {
        bookedAt = now;
        backToLine(line, number, now);
    }

    /** Was registered before, and keeps that time. */
    void backToLine(String line, long number, Instant now) {
        become(BookingStatus.WAITLISTED);
        lineKey = line;
        queueNo = number;
        inLineSince = now;
        seatedAt = null;
    }

    /** The same number in what is now another line, if it is. */
    void standIn(String line, Instant now) {
        if (!line.equals(lineKey)) {
            lineKey = line;
            inLineSince = now;
        }
    }

    /** Sits down without having waited, or goes elsewhere. */
    void leaveLine() {
        lineKey = null;
        queueNo = null;
        inLineSince = null;
    }

    /** Before it goes to another segment: what taking that back goes by. */
    void rememberPlace() {
        movedFromId = segmentId;
        movedFromNo = isWaiting() ? queueNo : null;
    }

    void forgetPlace() {
        movedFromId = null;
        movedFromNo = null;
    }

    /** The segment it was moved from last, as long as nobody took that back; null when it never was. */
    Long movedFromId() {
        return movedFromId;
    }

    /** The number it had there, if it waited. */
    Long movedFromNo() {
        return movedFromNo;
    }

    void cancel(BookingEnd by, Instant now) {
        if (!isActive()) {
            throw new Conflict("booking.cancelled.already");
        }
        become(BookingStatus.CANCELLED);
        endedAt = now;
        endedBy = by;
        forgetPlace();
    }

    /** Held a seat and did not come. */
    void missed(Instant now) {
        if (status != BookingStatus.SEATED) {
            throw new Conflict("booking.no-show.seat");
        }
        become(BookingStatus.NO_SHOW);
        endedAt = now;
    }

    SeatClaim claim() {
        return new SeatClaim(runId, scope, scopeId, cohortId, mode, segmentId, unitId);
    }

    private void become(BookingStatus next) {
        status = next;
        offeredUntil = null;
        endedAt = null;
        endedBy = null;
    }

    public boolean isSeated() {
        return status == BookingStatus.SEATED;
    }

    public boolean holdsSeat() {
        return status.holdsSeat();
    }

    public boolean isWaiting() {
        return status == BookingStatus.WAITLISTED;
    }

    public boolean isActive() {
        return status.isActive();
    }

    public boolean isRequested() {
        return status == BookingStatus.REQUESTED;
    }

    public boolean wasMissed() {
        return status == BookingStatus.NO_SHOW;
    }

    boolean isOfRun() {
        return scope == SeatClaim.Scope.RUN;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long runId() {
        return runId;
    }

    public long scopeId() {
        return scopeId;
    }

    public Long segmentId() {
        return segmentId;
    }

    public Long cohortId() {
        return cohortId;
    }

    public DeliveryMode mode() {
        return mode;
    }

    public Long unitId() {
        return unitId;
    }

    public BookingStatus status() {
        return status;
    }

    public Long queueNo() {
        return queueNo;
    }

    public String lineKey() {
        return lineKey;
    }

    public Instant seatedAt() {
        return seatedAt;
    }

    /** Why the superior said no. */
    public String decision() {
        return decision;
    }

    public Instant offeredUntil() {
        return offeredUntil;
    }
}
