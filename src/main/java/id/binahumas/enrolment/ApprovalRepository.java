package id.binahumas.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Questions to what waits for the word of a superior. */
@ApplicationScoped
class ApprovalRepository {

    private static final String ASKED = """
            from Booking b join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
            join Run r on r.id = b.runId join Course c on c.id = r.courseId
            where b.status = id.binahumas.enrolment.BookingStatus.REQUESTED and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
            and e.unitId in (:units) and e.personId <> :self
            """;

    @PersistenceContext
    EntityManager em;

    /** Who asked first, first. */
    List<ApprovalRow> asked(Collection<Long> unitIds, long self, int first, int size) {
        return em.createQuery(
                        "select new id.binahumas.enrolment.ApprovalRow(b.id, r.id, p.name, e.post, e.unitName, c.title, r.theme, r.startsOn, r.endsOn, b.bookedAt) "
                                + ASKED + " order by b.bookedAt, b.id",
                        ApprovalRow.class)
                .setParameter("units", unitIds)
                .setParameter("self", self)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Collection<Long> unitIds, long self) {
        return em.createQuery("select count(b) " + ASKED, Long.class)
                .setParameter("units", unitIds)
                .setParameter("self", self)
                .getSingleResult();
    }
}
