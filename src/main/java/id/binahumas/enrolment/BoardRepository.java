package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.SeatClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;

/** How many stand where in a run, in one question however many they are. */
@ApplicationScoped
class BoardRepository {

    private static final List<BookingStatus> ACTIVE = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::isActive)
            .toList();

    /** So many of one status for the same places. */
    record Crowd(SeatClaim claim, BookingStatus status, long number) {}

    @PersistenceContext
    EntityManager em;

    List<Crowd> crowds(long runId) {
        return em.createQuery("""
                        select b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, b.status, count(b) from Booking b
                        where b.runId = :run and b.status in :active
                        group by b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, b.status""", Object[].class)
                .setParameter("run", runId)
                .setParameter("active", ACTIVE)
                .getResultStream()
                .map(c -> new Crowd(
                        new SeatClaim(
                                runId,
                                (SeatClaim.Scope) c[0],
                                (long) c[1],
                                (Long) c[2],
                                (DeliveryMode) c[3],
                                (Long) c[4],
                                null),
                        (BookingStatus) c[5],
                        (long) c[6]))
                .toList();
    }
}
