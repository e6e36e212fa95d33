package id.binahumas.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the runs somebody takes part in. */
@ApplicationScoped
class EnrolmentsOfPersonRepository {

    @PersistenceContext
    EntityManager em;

    List<Object[]> enrolments(long personId) {
        return ask("""
                select r.code, c.title, e.state, e.registeredAt, e.completedAt, e.score, e.unitName, e.agencyName, e.post, e.grade from Enrolment e
                join Run r on r.id = e.runId join Course c on c.id = e.courseId where e.personId = :person order by e.registeredAt""", personId);
    }

    List<Object[]> bookings(long personId) {
        return ask("""
                select r.code, b.status, b.queueNo, b.bookedAt, b.seatedAt, b.endedAt, b.decision from Booking b join Enrolment e on e.id = b.enrolmentId
                join Run r on r.id = b.runId where e.personId = :person order by b.bookedAt""", personId);
    }

    List<Object[]> results(long personId) {
        return ask("""
                select c.title, x.kind, i.title, x.outcome, x.score, x.maximum, x.at from ItemResult x join Enrolment e on e.id = x.enrolmentId
                join Course c on c.id = e.courseId left join SyllabusItem i on i.id = x.itemId where e.personId = :person order by x.at""", personId);
    }

    /** The lines of sheets by which an organiser registered the person, as they came. */
    List<Object[]> registrations(long personId) {
        return ask("""
                select i.createdAt, l.lineNo, l.action, l.cells from RegistrationLine l join SheetImport i on i.id = l.importId
                where l.personId = :person order by i.createdAt, l.lineNo""", personId);
    }

    /** The letters of units that named the person for a run. */
    List<Object[]> nominations(long personId) {
        return ask("""
                select r.code, c.title, n.letterNumber, n.letterDate, n.nominatedAt, x.endedBy, x.reason from Nominee x
                join Nomination n on n.id = x.nominationId join Run r on r.id = n.runId join Course c on c.id = r.courseId
                where x.personId = :person order by n.nominatedAt""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(e) from Enrolment e where e.personId = p.id),
                (select count(b) from Booking b join Enrolment e on e.id = b.enrolmentId where e.personId = p.id),
                (select count(x) from ItemResult x join Enrolment e on e.id = x.enrolmentId where e.personId = p.id),
                (select count(l) from RegistrationLine l where l.personId = p.id),
                (select count(n) from Nominee n where n.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** What somebody takes part in and has not completed, with its run; in the order in which runs are locked. */
    List<Booking> running(long personId) {
        return em.createQuery("""
                        select b from Booking b join Enrolment e on e.id = b.enrolmentId
                        where e.personId = :person and e.state = :active and b.status <> :cancelled order by b.runId, b.id""", Booking.class)
                .setParameter("person", personId)
                .setParameter("active", EnrolmentState.ACTIVE)
                .setParameter("cancelled", BookingStatus.CANCELLED)
                .getResultList();
    }

    /** The unit stays for the reports of that time; the post could still tell who it was. */
    void erase(long personId) {
        em.createQuery("update Enrolment e set e.post = null, e.grade = null where e.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        em.createQuery(
                        "update Booking b set b.decision = null where b.enrolmentId in (select e.id from Enrolment e where e.personId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
        em.createQuery("update Nominee n set n.problems = null, n.reason = null where n.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        em.createQuery("update RegistrationLine l set l.cells = '', l.problems = null where l.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** Runs in which both take part: code, and whether each of the two counts. */
    List<Object[]> shared(long keptId, long goneId) {
        return em.createQuery("""
                        select g.id, r.code, c.title, k.state, g.state from Enrolment g join Enrolment k on k.runId = g.runId and k.personId = :kept
                        join Run r on r.id = g.runId join Course c on c.id = g.courseId where g.personId = :gone order by r.code""", Object[].class)
                .setParameter("kept", keptId)
                .setParameter("gone", goneId)
                .getResultList();
    }

    /**
     * Where the kept one gave up what the other one did not, each gets the other's part. Nobody is in a run twice, says the
     * database at every step, so one part is for a moment with somebody who is not in that run.
     */
    void swapGivenUp(long keptId, long goneId) {
        List<Object[]> pairs = em.createQuery("""
                        select k.id, g.id, k.runId from Enrolment g join Enrolment k on k.runId = g.runId and k.personId = :kept
                        where g.personId = :gone and k.state = :cancelled and g.state <> :cancelled order by k.runId""", Object[].class)
                .setParameter("kept", keptId)
                .setParameter("gone", goneId)
                .setParameter("cancelled", EnrolmentState.CANCELLED)
                .getResultList();
        for (Object[] pair : pairs) {
            give((Long) pair[0], anybodyOutside((Long) pair[2]));
            give((Long) pair[1], keptId);
            give((Long) pair[0], goneId);
        }
    }

    private long anybodyOutside(long runId) {
        return em.createQuery("""
                        select p.id from Person p where not exists (select e from Enrolment e where e.runId = :run and e.personId = p.id)
                        order by p.id""", Long.class)
                .setParameter("run", runId)
                .setMaxResults(1)
                .getSingleResult();
    }

    private void give(long enrolmentId, long personId) {
        em.createQuery("update Enrolment e set e.personId = :person where e.id = :id")
                .setParameter("person", personId)
                .setParameter("id", enrolmentId)
                .executeUpdate();
    }

    void move(long from, long to, List<Long> exceptIds) {
        em.createQuery("update Enrolment e set e.personId = :to where e.personId = :from and e.id not in (:except)")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("except", exceptIds.isEmpty() ? List.of(0L) : exceptIds)
                .executeUpdate();
        em.createQuery("update Nominee n set n.personId = :to where n.personId = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        em.createQuery("update RegistrationLine l set l.personId = :to where l.personId = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }
}
