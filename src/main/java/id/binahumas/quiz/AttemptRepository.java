package id.binahumas.quiz;

import id.binahumas.shared.invariants.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Attempts and the answers in them. */
@ApplicationScoped
class AttemptRepository {

    private static final String OWN = "Attempt a join Enrolment e on e.id = a.enrolmentId ";
    private static final String IS_OWN =
            " e.personId = :person and e.state <> id.binahumas.enrolment.EnrolmentState.CANCELLED";

    /** An attempt with the titles of its course and item. */
    record Titled(Attempt attempt, String course, String item) {}

    /** An attempt that is still open. */
    record Overdue(long runId, String runCode, Instant deadline) {}

    @PersistenceContext
    EntityManager em;

    void add(Attempt attempt) {
        em.persist(attempt);
    }

    /** A person's own attempt in a course not left since. */
    Optional<Titled> own(long id, Long personId) {
        return em.createQuery("select a, c.title, i.title from " + OWN + """
                         join SyllabusItem i on i.id = a.syllabusItemId join i.course c where a.id = :id and""" + IS_OWN, Object[].class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .getResultStream()
                .map(t -> new Titled((Attempt) t[0], (String) t[1], (String) t[2]))
                .findFirst();
    }

    /** Under its row's lock: no answer slips in while it is being scored. */
    Optional<Attempt> lock(long id) {
        return Optional.ofNullable(em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same with its questions, if it is this person's own, in a course not left since. */
    Optional<Attempt> lockOwn(long id, Long personId) {
        return lock(id).flatMap(locked -> em.createQuery(
                        "select a from Attempt a join fetch a.questions join Enrolment e on e.id = a.enrolmentId where a.id = :id and"
                                + IS_OWN,
                        Attempt.class)
                .setParameter("id", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst());
    }

    List<AttemptQuestion> questions(long attemptId) {
        return em.createQuery(
                        "select q from AttemptQuestion q where q.attempt.id = :attempt order by q.no",
                        AttemptQuestion.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    /** A question of a person's own attempt. */
    Optional<AttemptQuestion> question(long attemptId, int no, Long personId) {
        return em.createQuery(
                        "select q from " + OWN
                                + " join AttemptQuestion q on q.attempt = a where a.id = :attempt and q.no = :no and"
                                + IS_OWN,
                        AttemptQuestion.class)
                .setParameter("attempt", attemptId)
                .setParameter("no", no)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    List<AttemptRow> rows(long enrolmentId, long quizId) {
        return em.createQuery("""
                        select new id.binahumas.quiz.AttemptRow(a.id, a.no, a.state, a.startedAt, a.submittedAt, a.score, a.maximum, a.passMark)
                        from Attempt a where a.enrolmentId = :enrolment and a.quizId = :quiz order by a.no""", AttemptRow.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    /** Still open although their deadline was before this. */
    List<Overdue> overdue(Instant before) {
        return em.createQuery("""
                        select new id.binahumas.quiz.AttemptRepository$Overdue(r.id, r.code, a.deadline)
                        from Attempt a join Enrolment e on e.id = a.enrolmentId join Run r on r.id = e.runId
                        where a.state = :open and a.deadline < :before order by a.deadline""", Overdue.class)
                .setParameter("open", AttemptState.OPEN)
                .setParameter("before", before)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    Optional<QuizFacts> facts(long itemId) {
        return em.createQuery("""
                        select new id.binahumas.quiz.QuizFacts(q, c.title, i.title,
                          (select count(x) from Question x where x.quizId = q.id), (select sum(x.points) from Question x where x.quizId = q.id))
                        from Quiz q join SyllabusItem i on i.id = q.syllabusItemId join i.course c where i.id = :item""", QuizFacts.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst();
    }
}
