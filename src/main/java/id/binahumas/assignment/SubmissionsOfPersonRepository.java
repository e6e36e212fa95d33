package id.binahumas.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about what somebody handed in. */
@ApplicationScoped
class SubmissionsOfPersonRepository {

    private static final String MINE = "(select e.id from Enrolment e where e.personId = :person)";

    @PersistenceContext
    EntityManager em;

    List<Object[]> submissions(long personId) {
        return ask("""
                select c.title, i.title, s.number, s.state, s.text, s.submittedAt, s.score, s.maximum, s.judgedBy, s.returnReason from Submission s
                join Enrolment e on e.id = s.enrolmentId join Course c on c.id = e.courseId join Assignment a on a.id = s.assignmentId
                join SyllabusItem i on i.id = a.syllabusItemId where e.personId = :person order by s.savedAt""", personId);
    }

    List<Object[]> gradings(long personId) {
        return ask("""
                select c.title, s.number, g.graderName, g.issuedAt, g.score, g.maximum, g.comment from Grading g join Submission s on s.id = g.submissionId
                join Enrolment e on e.id = s.enrolmentId join Course c on c.id = e.courseId
                where e.personId = :person and g.issuedAt is not null order by g.issuedAt""", personId);
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(s) from Submission s join Enrolment e on e.id = s.enrolmentId where e.personId = p.id),
                (select count(g) from Grading g join Submission s on s.id = g.submissionId join Enrolment e on e.id = s.enrolmentId where e.personId = p.id and g.issuedAt is not null)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    List<Object[]> files(long personId) {
        return ask("""
                select f.id, f.displayName from SubmissionFile sf join StoredFile f on f.id = sf.fileId join Submission s on s.id = sf.submissionId
                join Enrolment e on e.id = s.enrolmentId where e.personId = :person order by f.id""", personId);
    }

    /** Words and files go, also what graders wrote about them; the scores stay with the completion they led to. */
    void erase(long personId) {
        change(
                "delete from SubmissionFile f where f.submissionId in (select s.id from Submission s where s.enrolmentId in "
                        + MINE + ")",
                personId);
        change(
                "update Mark m set m.comment = null where m.grading.id in (select g.id from Grading g where g.submissionId in (select s.id from Submission s where s.enrolmentId in "
                        + MINE + "))",
                personId);
        change(
                "update Grading g set g.comment = null where g.submissionId in (select s.id from Submission s where s.enrolmentId in "
                        + MINE + ")",
                personId);
        change("update Submission s set s.text = null, s.returnReason = null where s.enrolmentId in " + MINE, personId);
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
