package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the sessions somebody taught. */
@ApplicationScoped
class SessionsOfPersonRepository {

    @PersistenceContext
    EntityManager em;

    List<Object[]> sessions(long personId) {
        return ask("""
                select c.title, s.title, s.startsAt, p.name, p.office from SessionSpeaker p join ClassSession s on s.id = p.sessionId
                join Run r on r.id = s.runId join Course c on c.id = r.courseId where p.personId = :person order by s.startsAt""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(s) from SessionSpeaker s where s.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** What the one is named for in sessions for which the other is, too. */
    List<Long> twice(long from, long to) {
        return em.createQuery("""
                        select p.id from SessionSpeaker p where p.personId = :from
                        and exists (select k from SessionSpeaker k where k.sessionId = p.sessionId and k.personId = :to)""", Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** A session both are named for names the one person once. */
    void move(long from, long to) {
        List<Long> twice = twice(from, to);
        if (!twice.isEmpty()) {
            em.createQuery("delete from SessionSpeaker p where p.id in (:ids)")
                    .setParameter("ids", twice)
                    .executeUpdate();
        }
        em.createQuery("update SessionSpeaker p set p.personId = :to where p.personId = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Who taught stays on what was taught; it leads to the person no more. */
    void erase(long personId) {
        em.createQuery("update SessionSpeaker p set p.personId = null where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }
}
