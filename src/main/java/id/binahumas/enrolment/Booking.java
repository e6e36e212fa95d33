package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** An enrolment's claim on places of one scope (pendaftaran): seated, in line, or cancelled. Its number in the line never changes. */
@Entity
@Table(name = "booking")
public class Booking extends BaseEntity {

    private long enrolmentId;
    private long runId;

    @Enumerated(EnumType.STRING)
    private SeatClaim.Scope scope;

    private long scopeId;
    private String segment;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    @Enumerated(EnumType.STRING)
    private BookingStatus status = BookingStatus.CANCELLED;

    private Long queueNo;
    private String idempotencyKey;
    private Instant bookedAt;
    private Instant seatedAt;
    private Instant endedAt;

    protected Booking() {}

    Booking(long enrolmentId, SeatClaim claim, Instant now) {
        this.enrolmentId = enrolmentId;
        this.runId = claim.runId();
        this.scope = claim.scope();
        this.scopeId = claim.scopeId();
        this.segment = claim.segment();
        this.mode = claim.mode();
        this.bookedAt = now;
    }

    void seat(Instant now) {
        if (status == BookingStatus.SEATED) {
            throw new IllegalStateException("booking " + id() + " is seated already");
        }
        status = BookingStatus.SEATED;
        seatedAt = now;
        endedAt = null;
    }

    void waitInLine(long number, Instant now) {
        status = BookingStatus.WAITLISTED;
        queueNo = number;
        bookedAt = now;
        seatedAt = null;
        endedAt = null;
    }

    void cancel(Instant now) {
        if (status == BookingStatus.CANCELLED) {
            throw new Refusal("booking.cancelled.already");
        }
        status = BookingStatus.CANCELLED;
        endedAt = now;
    }

    SeatClaim claim() {
        return new SeatClaim(runId, scope, scopeId, null, mode, segment);
    }

    public boolean isSeated() {
        return status == BookingStatus.SEATED;
    }

    public boolean isActive() {
        return status != BookingStatus.CANCELLED;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public long runId() {
        return runId;
    }

    public BookingStatus status() {
        return status;
    }

    public Long queueNo() {
        return queueNo;
    }
}
