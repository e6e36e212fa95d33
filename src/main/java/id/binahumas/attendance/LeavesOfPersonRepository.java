package id.binahumas.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the leave somebody asked for. */
@ApplicationScoped
class LeavesOfPersonRepository {

    private static final String MINE = "(select e.id from Enrolment e where e.personId = :person)";

    @PersistenceContext
    EntityManager em;

    List<Object[]> leaves(long personId) {
        return ask("""
                select c.title, l.kind, l.reason, l.state, l.askedAt, l.answer, l.appeal from LeaveRequest l
                join Enrolment e on e.id = l.enrolmentId join Course c on c.id = e.courseId
                where e.personId = :person order by l.askedAt""", personId);
    }

    /** The files and their names. */
    List<Object[]> letters(long personId) {
        return ask(
                "select f.id, f.displayName from LeaveRequest l join StoredFile f on f.id = l.letterFileId where l.enrolmentId in "
                        + MINE + " order by f.id",
                personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(l) from LeaveRequest l join Enrolment e on e.id = l.enrolmentId where e.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** That somebody was away stays on the sheet; what was said about it, and the letters, go. */
    void erase(long personId) {
        em.createQuery(
                        "update LeaveRequest l set l.reason = null, l.letterFileId = null, l.answer = null, l.appeal = null, l.appealAnswer = null where l.enrolmentId in "
                                + MINE)
                .setParameter("person", personId)
                .executeUpdate();
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }
}
