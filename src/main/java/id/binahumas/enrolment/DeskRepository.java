package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Questions of somebody who stands at the desk of a run, or of a program that asks for many. */
@ApplicationScoped
class DeskRepository {

    private static final List<BookingStatus> HOLDING = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::holdsSeat)
            .toList();

    /** A run, how many wait for it, one person's booking in it with the position in line, and that person's runs of the same days. */
    record Desk(
            Run run,
            long waiting,
            Booking booking,
            Long position,
            boolean hasSegments,
            boolean hasShares,
            boolean hasParts,
            List<OverlapRow> overlaps) {}

    /** So many wait for a place by this claim. */
    record Waiting(SeatClaim claim, long number) {}

    @PersistenceContext
    EntityManager em;

    Optional<Desk> desk(long runId, long personId) {
        List<Object[]> found = em.createQuery(
                        """
                        select r, b, %s,
                          (select count(l) from Booking l where l.runId = r.id and l.status = id.binahumas.enrolment.BookingStatus.WAITLISTED
                            and l.scope = id.binahumas.schedule.SeatClaim.Scope.RUN),
                          (select count(s) from Segment s where s.runId = r.id),
                          (select count(u) from SeatPool u where u.runId = r.id and u.unitMax is not null),
                          (select count(a) from SeatPool a where a.runId = r.id and a.apart = true),
                          %s
                        from Run r left join Enrolment e on e.runId = r.id and e.personId = :person
                        left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        left join Enrolment o on o.personId = :person and %s
                        left join Run x on x.id = o.runId left join Course c on c.id = x.courseId
                        where r.id = :run order by x.startsOn, x.id""".formatted(EnrolmentRepository.POSITION, OverlapRow.COLUMNS, OverlapRow.OVERLAPS),
                        Object[].class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(d -> new Desk(
                        (Run) d[0],
                        (Long) d[3],
                        (Booking) d[1],
                        (Long) d[2],
                        (Long) d[4] > 0,
                        (Long) d[5] > 0,
                        (Long) d[6] > 0,
                        found.stream()
                                .filter(o -> o[7] != null)
                                .map(o -> OverlapRow.of(o, 7))
                                .toList()));
    }

    /** The own places in parts apart: sessions in the order of time, then blocks in theirs. */
    List<BookingPartRow> parts(long enrolmentId) {
        return em
                .createQuery(
                        """
                        select new id.binahumas.enrolment.BookingPartRow(b.id, b.scope, b.scopeId, coalesce(k.title, x.title), x.startsAt, z.zone, b.status, %s)
                        %s where b.enrolmentId = :enrolment and b.scope <> id.binahumas.schedule.SeatClaim.Scope.RUN
                        order by k.part, x.startsAt""".formatted(EnrolmentRepository.POSITION, EnrolmentRepository.PARTS), BookingPartRow.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList()
                .stream()
                .filter(p -> p.status().isActive())
                .toList();
    }

    /** The share of a unit in a pool that such a claim would need and that is used up. */
    Optional<Integer> usedUp(SeatClaim claim) {
        return em.createQuery("""
                        select p.unitMax from SeatPool p where p.runId = :run and p.unitMax is not null
                        and (p.apart is null or p.apart = false)
                        and (p.cohortId is null or p.cohortId = :cohort) and (p.segmentId is null or p.segmentId = :segment)
                        and (p.mode is null or :hasMode = true and p.mode = :mode)
                        and p.unitMax <= (select count(b) from Booking b where b.runId = p.runId and b.unitId = :unit and b.status in :holding
                          and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and (p.cohortId is null or p.cohortId = b.cohortId)
                          and (p.segmentId is null or p.segmentId = b.segmentId) and (p.mode is null or p.mode = b.mode))""", Integer.class)
                .setParameter("run", claim.runId())
                .setParameter("cohort", Objects.requireNonNullElse(claim.cohortId(), -1L))
                .setParameter("segment", Objects.requireNonNullElse(claim.segmentId(), -1L))
                .setParameter("hasMode", claim.mode() != null)
                .setParameter("mode", Objects.requireNonNullElse(claim.mode(), DeliveryMode.HYBRID))
                .setParameter("unit", Objects.requireNonNullElse(claim.unitId(), -1L))
                .setParameter("holding", HOLDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Waiting> waiting(long runId) {
        return em.createQuery("""
                        select b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, count(b) from Booking b
                        where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED
                        group by b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId""", Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .map(w -> new Waiting(
                        new SeatClaim(
                                runId,
                                (SeatClaim.Scope) w[0],
                                (long) w[1],
                                (Long) w[2],
                                (DeliveryMode) w[3],
                                (Long) w[4],
                                null),
                        (long) w[5]))
                .toList();
    }
}
