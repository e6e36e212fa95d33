package id.binahumas.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Quizzes and their questions. */
@ApplicationScoped
class QuizRepository {

    @PersistenceContext
    EntityManager em;

    void add(Quiz quiz) {
        em.persist(quiz);
    }

    void add(Question question) {
        em.persist(question);
    }

    void remove(Question question) {
        em.remove(question);
    }

    Optional<Quiz> ofItem(long itemId) {
        return em.createQuery("select q from Quiz q where q.syllabusItemId = :item", Quiz.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst();
    }

    Quiz byId(long quizId) {
        return em.find(Quiz.class, quizId);
    }

    Optional<Question> question(long questionId) {
        return em.createQuery("select q from Question q left join fetch q.choices where q.id = :id", Question.class)
                .setParameter("id", questionId)
                .getResultStream()
                .findFirst();
    }

    /** With their choices: all that an attempt is drawn from. */
    List<Question> questions(long quizId) {
        return em.createQuery(
                        "select q from Question q left join fetch q.choices where q.quizId = :quiz order by q.sort, q.id",
                        Question.class)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    /** Under their rows' lock, so that two people who reorder do so one after the other. */
    List<Question> lockQuestions(long quizId) {
        return em.createQuery("select q from Question q where q.quizId = :quiz order by q.sort, q.id", Question.class)
                .setParameter("quiz", quizId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<QuestionRow> rows(long quizId) {
        return em.createQuery("""
                        select new id.binahumas.quiz.QuestionRow(q.id, q.kind, q.text, q.points, (select count(c) from Choice c where c.question = q))
                        from Question q where q.quizId = :quiz order by q.sort, q.id""", QuestionRow.class)
                .setParameter("quiz", quizId)
                .getResultList();
    }

    long attempts(long quizId) {
        return em.createQuery("select count(a) from Attempt a where a.quizId = :quiz", Long.class)
                .setParameter("quiz", quizId)
                .getSingleResult();
    }
}
