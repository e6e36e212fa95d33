package id.binahumas.enrolment;

import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Questions about the people of units and the runs they take part in; whoever holds two posts there is one. */
@ApplicationScoped
class StaffRepository {

    private static final String OF_UNITS = """
            from PostHolding h join Person p on p.id = h.personId
            where h.unitId in (:units) and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
            """;
    private static final String NAMED = " and p.nameKey like :name escape '!'";
    private static final String UNFINISHED = """
             and exists (select 1 from Enrolment e join Run r on r.id = e.runId
              join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
              where e.personId = p.id and e.state = id.binahumas.enrolment.EnrolmentState.ACTIVE
              and b.status = id.binahumas.enrolment.BookingStatus.SEATED and r.state <> id.binahumas.schedule.RunState.CANCELLED
              and (r.startsOn is null or r.startsOn <= :today or r.state = id.binahumas.schedule.RunState.RUNNING))
            """;
    private static final String NOT_BEGUN = """
             and exists (select 1 from Enrolment e join Run r on r.id = e.runId
              join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
              where e.personId = p.id and e.state = id.binahumas.enrolment.EnrolmentState.ACTIVE
              and b.status = id.binahumas.enrolment.BookingStatus.SEATED and r.state <> id.binahumas.schedule.RunState.CANCELLED
              and r.startsOn > :today and r.state <> id.binahumas.schedule.RunState.RUNNING)
            """;
    private static final String UNTRAINED = """
             and not exists (select 1 from Enrolment e join Run r on r.id = e.runId
              where e.personId = p.id and e.state <> id.binahumas.enrolment.EnrolmentState.CANCELLED
              and r.state <> id.binahumas.schedule.RunState.CANCELLED
              and (r.startsOn is null or r.startsOn <= :yearsEnd) and (r.endsOn is null or r.endsOn >= :yearsStart))
            """;

    @PersistenceContext
    EntityManager em;

    long count(Collection<Long> unitIds, StaffFilter filter, LocalDate day) {
        return ask("select count(distinct p.id) " + OF_UNITS, "", unitIds, filter, day, Long.class)
                .getSingleResult();
    }

    /** In the order of their names. */
    List<Long> page(Collection<Long> unitIds, StaffFilter filter, LocalDate day, int first, int size) {
        return ask(
                        "select distinct p.id, p.nameKey " + OF_UNITS,
                        " order by p.nameKey, p.id",
                        unitIds,
                        filter,
                        day,
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> (Long) row[0])
                .toList();
    }

    /** In the order of their ids, after the one named last. */
    List<Long> after(Collection<Long> unitIds, StaffFilter filter, LocalDate day, long lastId, int size) {
        return ask(
                        "select distinct p.id " + OF_UNITS + " and p.id > :last",
                        " order by p.id",
                        unitIds,
                        filter,
                        day,
                        Long.class)
                .setParameter("last", lastId)
                .setMaxResults(size)
                .getResultList();
    }

    private <T> TypedQuery<T> ask(
            String question, String order, Collection<Long> unitIds, StaffFilter filter, LocalDate day, Class<T> type) {
        String name = filter.nameKey();
        String standing = switch (filter.standing()) {
            case ALL -> "";
            case UNFINISHED -> UNFINISHED;
            case NOT_BEGUN -> NOT_BEGUN;
            case UNTRAINED -> UNTRAINED;
        };
        TypedQuery<T> query = em.createQuery(question + (name.isEmpty() ? "" : NAMED) + standing + order, type)
                .setParameter("units", unitIds)
                .setParameter("day", day);
        if (!name.isEmpty()) {
            query.setParameter("name", Like.containing(name));
        }
        if (filter.standing() == StaffStanding.UNFINISHED || filter.standing() == StaffStanding.NOT_BEGUN) {
            query.setParameter("today", day);
        }
        if (filter.standing() == StaffStanding.UNTRAINED) {
            query.setParameter("yearsStart", day.withDayOfYear(1));
            query.setParameter("yearsEnd", day.withDayOfYear(day.lengthOfYear()));
        }
        return query;
    }

    /** What they take part in, the latest run first. */
    List<StaffEnrolmentRow> enrolments(Collection<Long> personIds, LocalDate today) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.StaffEnrolmentRow(e.personId, e.id, c.title, r.startsOn, r.endsOn, r.state, e.state, b.status,
                          case when r.startsOn > :today and r.state <> id.binahumas.schedule.RunState.RUNNING then false else true end)
                        from Enrolment e join Run r on r.id = e.runId join Course c on c.id = e.courseId
                        left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        where e.personId in :persons and e.state <> id.binahumas.enrolment.EnrolmentState.CANCELLED
                        order by r.startsOn desc, e.id desc""", StaffEnrolmentRow.class)
                .setParameter("persons", personIds)
                .setParameter("today", today)
                .getResultList();
    }
}
