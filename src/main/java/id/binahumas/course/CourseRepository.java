package id.binahumas.course;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Questions to the offer of courses. */
@ApplicationScoped
class CourseRepository {

    @PersistenceContext
    EntityManager em;

    void add(Course course) {
        em.persist(course);
    }

    /** Writes now; what others still hold on to is refused in words. */
    void flushOrRefuse(String key) {
        try {
            em.flush();
        } catch (ConstraintViolationException held) {
            throw new Refusal(key);
        }
    }

    Optional<Course> byId(long id) {
        return Optional.ofNullable(em.find(Course.class, id));
    }

    boolean codeTaken(String code, long exceptId) {
        return !em.createQuery("select c.id from Course c where c.code = :code and c.id <> :except", Long.class)
                .setParameter("code", code)
                .setParameter("except", exceptId)
                .getResultList()
                .isEmpty();
    }

    Optional<Course> byCode(String code) {
        return em.createQuery("select c from Course c where c.code = :code", Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<SyllabusItem> item(long itemId) {
        return em.createQuery("select i from SyllabusItem i join fetch i.course where i.id = :id", SyllabusItem.class)
                .setParameter("id", itemId)
                .getResultStream()
                .findFirst();
    }

    List<CourseRow> ownedBy(Collection<Long> unitIds, boolean all, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.course.CourseRow(c.id, c.code, c.title, c.kind, c.mode, v.name,
                          (select sum(s.minutes) from CourseSubject s where s.course = c), c.minutesPerJp)
                        from Course c left join UnitValidity v on v.unit.id = c.ownerUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where c.archived = false and (:all = true or c.ownerUnitId in :units) order by c.titleKey, c.id""", CourseRow.class)
                .setParameter("day", day)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .getResultList();
    }

    List<SyllabusRow> syllabus(long courseId) {
        return em.createQuery("""
                        select new id.binahumas.course.SyllabusRow(i.id, i.part, i.kind, i.title, i.required, i.weight)
                        from SyllabusItem i where i.course.id = :course order by i.part, i.sort""", SyllabusRow.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    List<SubjectRow> subjects(long courseId) {
        return em.createQuery(
                        "select new id.binahumas.course.SubjectRow(s.id, s.title, s.minutes) from CourseSubject s where s.course.id = :course order by s.sort",
                        SubjectRow.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    List<CompetencyRow> competencies(long courseId) {
        return em.createQuery("""
                        select new id.binahumas.course.CompetencyRow(k.id, k.code, k.name, k.official, c.level)
                        from CourseCompetency c join c.competency k where c.course.id = :course order by k.code""", CompetencyRow.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
