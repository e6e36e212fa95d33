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

    /** An attempt that is still open. */
    record Overdue(long runId, String runCode, Instant deadline) {}

    @PersistenceContext
    EntityManager em;

    void add(Attempt attempt) {
        em.persist(attempt);
    }

    Optional<Attempt> byId(long id) {
        return Optional.ofNullable(em.find(Attempt.class, id));
    }

    /** Under its row's lock: no answer slips in while it is being scored. */
    Optional<Attempt> lock(long id) {
        return Optional.ofNullable(em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<AttemptQuestion> questions(long attemptId) {
        return em.createQuery(
                        "select q from AttemptQuestion q where q.attempt.id = :attempt order by q.no",
                        AttemptQuestion.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    Optional<AttemptQuestion> question(long attemptId, int no) {
        return em.createQuery(
                        "select q from AttemptQuestion q where q.attempt.id = :attempt and q.no = :no",
                        AttemptQuestion.class)
                .setParameter("attempt", attemptId)
                .setParameter("no", no)
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
