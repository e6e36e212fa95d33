package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.Service;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Registers people where a test wants them, without asking who they are: claims and admits as the real door does. */
@Service
@RetriesContention
public class PlacedService {

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    SeatPoolService seatPools;

    @Inject
    Seating seating;

    @Inject
    Clock clock;

    @Allowed(SYSTEM)
    public long book(long runId, long personId, Long cohortId, Long segmentId) {
        EnrolmentRepository.Standing standing =
                enrolments.standing(runId, personId, LocalDate.now(clock)).orElseThrow();
        SeatClaim claim = new SeatClaim(runId, SeatClaim.Scope.RUN, runId, cohortId, null, segmentId, null);
        LockedPools locked =
                seatPools.claim(claim, standing.firstPool(), standing.fullPools() > 0, seating.seatedOfUnit(runId));
        Enrolment enrolment =
                new Enrolment(runId, standing.run().courseId(), personId, Affiliation.NONE, clock.instant());
        enrolment.join(cohortId);
        enrolments.add(enrolment);
        Booking booking = new Booking(enrolment.id(), claim, clock.instant());
        seating.admit(locked, booking, clock.instant());
        return booking.id();
    }
}
