package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions to the roster of a run: found, filtered and paged in SQL, the same few however many take part. */
@ApplicationScoped
class RosterRepository {

    private static final int MOST_TOLD = 200;

    private static final List<BookingStatus> ACTIVE = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::isActive)
            .toList();

    private static final String FOUND = """
             where b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and b.status in :statuses
            and (p.nameKey like :words escape '!' or lower(e.unitName) like :words escape '!')
            and (:cohort = 0L or b.cohortId = :cohort) and (:segment = 0L or b.segmentId = :segment)
            and (:anyMode = true or b.mode = :mode) and (:anyUnit = true or e.unitId in :units)
            """;

    @PersistenceContext
    EntityManager em;

    /** Who waits stands in the order of the line, all others by name. */
    List<RosterRow> page(long runId, RosterFilter filter, int first, int size) {
        return found(em.createQuery(EnrolmentRepository.ROSTER + FOUND + """
                         order by case when b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED then b.queueNo else 0 end, p.nameKey, b.id""", RosterRow.class), runId, filter)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(long runId, RosterFilter filter) {
        return found(em.createQuery("""
                        select count(b) from Booking b join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
                        """ + FOUND, Long.class), runId, filter).getSingleResult();
    }

    Optional<RosterRow> row(long runId, long bookingId) {
        return em.createQuery(
                        EnrolmentRepository.ROSTER
                                + " where b.id = :id and b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN",
                        RosterRow.class)
                .setParameter("id", bookingId)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    Map<BookingStatus, Long> byStatus(long runId) {
        Map<BookingStatus, Long> counts = new EnumMap<>(BookingStatus.class);
        em.createQuery("""
                        select b.status, count(b) from Booking b
                        where b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN group by b.status""", Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(c -> counts.put((BookingStatus) c[0], (Long) c[1]));
        return counts;
    }

    /** Where these stand in parts with places of their own. */
    Map<Long, List<RosterPart>> parts(List<Long> enrolmentIds) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.RosterPart(b.enrolmentId, coalesce(k.title, x.title), x.startsAt, z.zone, b.status, %s)
                        %s where b.enrolmentId in :enrolments and b.scope <> id.binahumas.schedule.SeatClaim.Scope.RUN and b.status in :active
                        order by k.part, x.startsAt""".formatted(EnrolmentRepository.POSITION, EnrolmentRepository.PARTS), RosterPart.class)
                .setParameter("enrolments", enrolmentIds)
                .setParameter("active", ACTIVE)
                .getResultStream()
                .collect(Collectors.groupingBy(RosterPart::enrolmentId));
    }

    /** Other runs of the same days in which these people take part, or wait to. */
    Map<Long, List<OverlapRow>> overlaps(long runId, List<Long> personIds) {
        return em.createQuery("""
                        select o.personId, %s
                        from Enrolment o join Run x on x.id = o.runId join Course c on c.id = x.courseId join Run r on r.id = :run
                        where o.personId in :persons and %s
                        order by x.startsOn, x.id""".formatted(OverlapRow.COLUMNS, OverlapRow.OVERLAPS), Object[].class)
                .setParameter("run", runId)
                .setParameter("persons", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        o -> (Long) o[0], Collectors.mapping(o -> OverlapRow.of(o, 1), Collectors.toList())));
    }

    /** Session by session, not by the days of the runs: what is counted anew each time is right however many book at once. */
    List<DoubleBookedRow> expectedElsewhere(long sessionId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.DoubleBookedRow(p.name, c.title, s.title, s.startsAt, s.endsAt, r.zone)
                        from ClassSession t join Enrolment e on e.runId = t.runId and (t.cohortId is null or t.cohortId = e.cohortId)
                        join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                          and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        join Person p on p.id = e.personId
                        join Enrolment o on o.personId = e.personId and o.runId <> e.runId
                        join Booking a on a.enrolmentId = o.id and a.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                          and a.status = id.binahumas.enrolment.BookingStatus.SEATED
                        join Run r on r.id = o.runId and r.state <> id.binahumas.schedule.RunState.CANCELLED
                        join Course c on c.id = r.courseId
                        join ClassSession s on s.runId = o.runId and (s.cohortId is null or s.cohortId = o.cohortId)
                          and s.startsAt < t.endsAt and s.endsAt > t.startsAt and s.kind <> id.binahumas.schedule.SessionKind.BREAK
                        where t.id = :session and t.kind <> id.binahumas.schedule.SessionKind.BREAK
                        order by p.nameKey, s.startsAt, s.id""", DoubleBookedRow.class)
                .setParameter("session", sessionId)
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    private static <T> TypedQuery<T> found(TypedQuery<T> query, long runId, RosterFilter filter) {
        return query.setParameter("run", runId)
                .setParameter("statuses", filter.status() == null ? ACTIVE : List.of(filter.status()))
                .setParameter("words", Like.containing(filter.words()))
                .setParameter("cohort", Objects.requireNonNullElse(filter.cohortId(), 0L))
                .setParameter("segment", Objects.requireNonNullElse(filter.segmentId(), 0L))
                .setParameter("anyMode", filter.mode() == null)
                .setParameter("mode", Objects.requireNonNullElse(filter.mode(), DeliveryMode.HYBRID))
                .setParameter("anyUnit", filter.unitIds() == null)
                .setParameter(
                        "units",
                        filter.unitIds() == null || filter.unitIds().isEmpty() ? Set.of(-1L) : filter.unitIds());
    }
}
