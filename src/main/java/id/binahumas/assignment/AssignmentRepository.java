package id.binahumas.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions to assignments, their criteria and deadlines. */
@ApplicationScoped
class AssignmentRepository {

    /** An item of a course with its content, if it has any yet, and its deadline in one run. */
    record Head(String title, Assignment assignment, Instant dueAt) {}

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Assignment> byId(long id) {
        return Optional.ofNullable(em.find(Assignment.class, id));
    }

    Optional<Assignment> ofItem(long itemId) {
        return em.createQuery(
                        "select a from Assignment a left join fetch a.criteria where a.syllabusItemId = :item",
                        Assignment.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst();
    }

    Optional<Head> head(long itemId, long courseId, long runId) {
        return em.createQuery("""
                        select i.title, a, d.dueAt from SyllabusItem i
                        left join Assignment a on a.syllabusItemId = i.id
                        left join AssignmentDue d on d.assignmentId = a.id and d.runId = :run
                        where i.id = :item and i.course.id = :course and i.kind = id.binahumas.course.ItemKind.ASSIGNMENT""", Object[].class)
                .setParameter("item", itemId)
                .setParameter("course", courseId)
                .setParameter("run", runId)
                .getResultStream()
                .map(r -> new Head((String) r[0], (Assignment) r[1], (Instant) r[2]))
                .findFirst();
    }

    Optional<AssignmentDue> due(long assignmentId, long runId) {
        return em.createQuery(
                        "select d from AssignmentDue d where d.assignmentId = :assignment and d.runId = :run",
                        AssignmentDue.class)
                .setParameter("assignment", assignmentId)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst();
    }

    /** The runs of a course one organises, each with its deadline. */
    List<DueRow> dues(long courseId, long itemId, Collection<Long> unitIds, boolean all) {
        return em.createQuery("""
                        select new id.binahumas.assignment.DueRow(r.id, r.code, r.startsOn, r.endsOn, d.dueAt)
                        from Run r left join Assignment a on a.syllabusItemId = :item
                        left join AssignmentDue d on d.assignmentId = a.id and d.runId = r.id
                        where r.courseId = :course and (:all = true or r.organiserUnitId in :units or r.coOrganiserUnitId in :units)
                        order by r.startsOn desc, r.id desc""", DueRow.class)
                .setParameter("item", itemId)
                .setParameter("course", courseId)
                .setParameter("all", all)
                .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds)
                .setMaxResults(50)
                .getResultList();
    }

    boolean isInUse(long assignmentId) {
        return !em.createQuery(
                        "select s.id from Submission s where s.assignmentId = :assignment and s.submittedAt is not null",
                        Long.class)
                .setParameter("assignment", assignmentId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
