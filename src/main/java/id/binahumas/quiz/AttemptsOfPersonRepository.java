package id.binahumas.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the quizzes somebody took. */
@ApplicationScoped
class AttemptsOfPersonRepository {

    private static final String MINE = "(select e.id from Enrolment e where e.personId = :person)";

    @PersistenceContext
    EntityManager em;

    List<Object[]> attempts(long personId) {
        return ask("""
                select c.title, i.title, a.no, a.state, a.startedAt, a.submittedAt, a.score, a.maximum from Attempt a
                join Enrolment e on e.id = a.enrolmentId join Course c on c.id = e.courseId left join SyllabusItem i on i.id = a.syllabusItemId
                where e.personId = :person order by a.startedAt""", personId);
    }

    List<Object[]> answers(long personId) {
        return ask("""
                select c.title, a.no, q.no, q.text, q.given, q.answeredAt, q.score from AttemptQuestion q join q.attempt a
                join Enrolment e on e.id = a.enrolmentId join Course c on c.id = e.courseId where e.personId = :person order by a.startedAt, q.no""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(a) from Attempt a join Enrolment e on e.id = a.enrolmentId where e.personId = p.id),
                (select count(q) from AttemptQuestion q join q.attempt a join Enrolment e on e.id = a.enrolmentId where e.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Answers go; the scores of an attempt stay with the completion they led to. */
    void erase(long personId) {
        change(
                "update AttemptQuestion q set q.given = null where q.attempt.id in (select a.id from Attempt a where a.enrolmentId in "
                        + MINE + ")",
                personId);
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
