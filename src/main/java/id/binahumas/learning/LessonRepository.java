package id.binahumas.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lessons and how far people are in them. */
@ApplicationScoped
class LessonRepository {

    @PersistenceContext
    EntityManager em;

    void add(Lesson lesson) {
        em.persist(lesson);
    }

    void add(LessonProgress progress) {
        em.persist(progress);
    }

    void remove(Lesson lesson) {
        em.createQuery("delete from LessonProgress p where p.lessonId = :lesson")
                .setParameter("lesson", lesson.id())
                .executeUpdate();
        em.remove(lesson);
    }

    Optional<Lesson> byId(long id) {
        return em.createQuery("select l from Lesson l left join fetch l.media where l.id = :id", Lesson.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Under their rows' lock, so that two people who reorder do so one after the other. */
    List<Lesson> ofItem(long itemId) {
        return em.createQuery(
                        "select l from Lesson l where l.syllabusItemId = :item order by l.sort, l.id", Lesson.class)
                .setParameter("item", itemId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<ModuleRow> module(long itemId) {
        return em.createQuery("""
                        select new id.binahumas.learning.ModuleRow(l.id, l.version, l.title, l.minutes, m.mediaType, m.byteSize,
                          (select count(p) from LessonProgress p where p.lessonId = l.id))
                        from Lesson l left join l.media m where l.syllabusItemId = :item order by l.sort, l.id""", ModuleRow.class).setParameter("item", itemId).getResultList();
    }

    List<LessonRow> rows(long itemId, long enrolmentId) {
        return em.createQuery("""
                        select new id.binahumas.learning.LessonRow(l.id, l.title, l.minutes, p.doneAt, p.seenAt)
                        from Lesson l left join LessonProgress p on p.lessonId = l.id and p.enrolmentId = :enrolment
                        where l.syllabusItemId = :item order by l.sort, l.id""", LessonRow.class)
                .setParameter("item", itemId)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    Optional<LessonText> text(long itemId, long lessonId, long enrolmentId) {
        return em.createQuery("""
                        select new id.binahumas.learning.LessonText(l.id, c.title, i.title, l.title, l.body, l.minutes,
                          l.mediaNote, m.id, m.mediaType, m.byteSize, coalesce(p.reached, 0))
                        from Lesson l join SyllabusItem i on i.id = l.syllabusItemId join i.course c left join l.media m
                        left join LessonProgress p on p.lessonId = l.id and p.enrolmentId = :enrolment
                        where l.id = :lesson and i.id = :item""", LessonText.class)
                .setParameter("lesson", lessonId)
                .setParameter("item", itemId)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    boolean contains(long itemId, long lessonId) {
        return !em.createQuery(
                        "select l.id from Lesson l where l.id = :lesson and l.syllabusItemId = :item", Long.class)
                .setParameter("lesson", lessonId)
                .setParameter("item", itemId)
                .getResultList()
                .isEmpty();
    }

    /** One statement, as every look at a lesson does it; says whether there was a row. */
    boolean seen(long enrolmentId, long lessonId, Instant now) {
        return em.createQuery(
                                "update LessonProgress p set p.seenAt = :now where p.enrolmentId = :enrolment and p.lessonId = :lesson")
                        .setParameter("now", now)
                        .setParameter("enrolment", enrolmentId)
                        .setParameter("lesson", lessonId)
                        .executeUpdate()
                > 0;
    }

    Optional<LessonProgress> progress(long enrolmentId, long lessonId) {
        return em.createQuery(
                        "select p from LessonProgress p where p.enrolmentId = :enrolment and p.lessonId = :lesson",
                        LessonProgress.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("lesson", lessonId)
                .getResultStream()
                .findFirst();
    }

    /** All of one reader's in a module, under their rows' lock and in one order: the last two lessons, done in the same moment, see each other. */
    List<LessonProgress> lockProgress(long enrolmentId, long itemId) {
        return em.createQuery("""
                        select p from LessonProgress p where p.enrolmentId = :enrolment
                        and p.lessonId in (select l.id from Lesson l where l.syllabusItemId = :item) order by p.id""", LessonProgress.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("item", itemId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void flush() {
        em.flush();
    }
}
