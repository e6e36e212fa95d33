package id.binahumas.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the lessons somebody opened. */
@ApplicationScoped
class LessonsOfPersonRepository {

    private static final String MINE = "(select e.id from Enrolment e where e.personId = :person)";

    @PersistenceContext
    EntityManager em;

    List<Object[]> lessons(long personId) {
        return ask("""
                select c.title, l.title, p.openedAt, p.seenAt, p.doneAt, p.reached from LessonProgress p join Lesson l on l.id = p.lessonId
                join Enrolment e on e.id = p.enrolmentId join Course c on c.id = e.courseId where e.personId = :person order by p.openedAt""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(s) from LessonProgress s join Enrolment e on e.id = s.enrolmentId where e.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** How far somebody read is nobody’s business any more. */
    void erase(long personId) {
        change("delete from LessonProgress p where p.enrolmentId in " + MINE, personId);
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
