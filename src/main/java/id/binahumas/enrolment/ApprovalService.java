package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.people.Account;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Door to the word of the superior: who of the own units wants to take part where that is asked for. Nobody decides for oneself. */
@Service
@RetriesContention
public class ApprovalService {

    private static final int MOST_ROWS = 200;
    private static final long NOBODY = -1;

    @Inject
    ApprovalRepository approvals;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    Seating seating;

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    UnitHeads heads;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<ApprovalDeclined> declined;

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<ApprovalRow> asked(int first, int size) {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty() ? List.of() : approvals.asked(scope, self(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public long count() {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty() ? 0 : approvals.count(scope, self());
    }

    /** A place is taken, or one in line, in the order in which people asked. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("approval.approve")
    public BookingRow approve(long bookingId) {
        Booking seen = ofMyUnits(bookingId);
        Instant now = clock.instant();
        Run run = runs.find(seen.runId());
        if (!run.givesPlaces(now)) {
            throw new Conflict("approval.late");
        }
        LockedPools locked = seating.lock(seen.runId());
        Instant underLock = clock.instant();
        Booking booking = seating.locked(bookingId);
        locked.usedUpByUnit(booking.claim()).ifPresent(share -> {
            String unit = booking.unitId() == null
                    ? "–"
                    : units.lastRow(booking.unitId(), LocalDate.now(clock)).name();
            throw new Conflict("booking.unit-full", unit, share);
        });
        booking.approve(callers.current().accountId(), underLock);
        seating.admit(locked, booking, underLock);
        return BookingRow.of(booking);
    }

    /** Who asked is told why. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("approval.decline")
    public void decline(long bookingId, @NotBlank @Size(max = 1000) String reason) {
        ofMyUnits(bookingId);
        Booking booking = seating.locked(bookingId);
        booking.decline(callers.current().accountId(), reason, clock.instant());
        enrolments.byId(booking.enrolmentId()).orElseThrow().cancel();
        declined.fire(new ApprovalDeclined(booking.enrolmentId(), reason));
    }

    /** Who is told of a request: the people who answer for the nearest unit, from the own one upwards, for which anybody else does. */
    @Allowed(SYSTEM)
    public List<Account> approvers(long enrolmentId) {
        Enrolment enrolment = enrolments.byId(enrolmentId).orElseThrow(NotFound::new);
        if (enrolment.unitId() == null) {
            return List.of();
        }
        return heads.of(enrolment.unitId(), a -> a.personId() != enrolment.personId());
    }

    /** Whether the request still waits, for whoever writes about it. */
    @Allowed(SYSTEM)
    public boolean isAsked(long enrolmentId) {
        return enrolments
                .seat(enrolmentId)
                .filter(s -> s.booking() == BookingStatus.REQUESTED)
                .isPresent();
    }

    /** A stranger's request is not found. */
    private Booking ofMyUnits(long bookingId) {
        Booking booking = enrolments.booking(bookingId).orElseThrow(NotFound::new);
        Enrolment enrolment = enrolments.byId(booking.enrolmentId()).orElseThrow(NotFound::new);
        if (enrolment.unitId() == null || !units.seenByMe().contains(enrolment.unitId())) {
            throw new NotFound();
        }
        Duties.requireAnother(callers.current(), enrolment.personId());
        trail.about(enrolment.personId());
        return booking;
    }

    private long self() {
        Long person = callers.current().personId();
        return person == null ? NOBODY : person;
    }
}
