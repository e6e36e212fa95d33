package id.binahumas.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the sessions somebody attended. */
@ApplicationScoped
class PresencesOfPersonRepository {

    private static final String MINE = "(select e.id from Enrolment e where e.personId = :person)";

    @PersistenceContext
    EntityManager em;

    List<Object[]> presences(long personId) {
        return ask("""
                select c.title, s.title, s.startsAt, p.status, p.minutes, p.notedAt, p.reason from Presence p join ClassSession s on s.id = p.sessionId
                join Enrolment e on e.id = p.enrolmentId join Course c on c.id = e.courseId where e.personId = :person order by s.startsAt""", personId);
    }

    List<Object[]> stays(long personId) {
        return ask("""
                select c.title, s.title, y.enteredAt, y.minutes from LiveStay y join ClassSession s on s.id = y.sessionId
                join Enrolment e on e.id = y.enrolmentId join Course c on c.id = e.courseId where e.personId = :person order by y.enteredAt""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(s) from Presence s join Enrolment e on e.id = s.enrolmentId where e.personId = p.id),
                  (select count(y) from LiveStay y join Enrolment e on e.id = y.enrolmentId where e.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Why somebody was away may tell of an illness. */
    void erase(long personId) {
        change("update Presence p set p.reason = null where p.enrolmentId in " + MINE, personId);
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    private void change(String statement, long personId) {
        em.createQuery(statement).setParameter("person", personId).executeUpdate();
    }
}
