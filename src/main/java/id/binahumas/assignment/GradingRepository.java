package id.binahumas.assignment;

import id.binahumas.shared.persistence.Like;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions to the queue of hand-ins and to judgements. */
@ApplicationScoped
class GradingRepository {

    /** What somebody judges, as conditions of a query: runs by id, by organising unit, or all; a guest only some assignments of one run. */
    record Reach(Collection<Long> runIds, Collection<Long> unitIds, boolean all, Collection<Long> itemIds) {

        static Reach ofGuest(long runId, Collection<Long> itemIds) {
            return new Reach(List.of(runId), List.of(), false, itemIds);
        }

        private static final String RUNS =
                "(:all = true or r.id in :runs or r.organiserUnitId in :units or r.coOrganiserUnitId in :units)";
        private static final String ITEMS =
                " and s.assignmentId in (select x.id from Assignment x where x.syllabusItemId in :items)";

        private String where() {
            return itemIds == null ? RUNS : RUNS + ITEMS;
        }

        <T> TypedQuery<T> on(TypedQuery<T> query) {
            if (itemIds != null) {
                query.setParameter("items", itemIds.isEmpty() ? List.of(-1L) : itemIds);
            }
            return query.setParameter("all", all)
                    .setParameter("runs", runIds.isEmpty() ? List.of(-1L) : runIds)
                    .setParameter("units", unitIds.isEmpty() ? List.of(-1L) : unitIds);
        }
    }

    private static final String HANDED_IN =
            " s.state in (id.binahumas.assignment.SubmissionState.SUBMITTED, id.binahumas.assignment.SubmissionState.GRADED) and ";
    private static final String WAITING = " s.state = id.binahumas.assignment.SubmissionState.SUBMITTED and ";
    private static final String COUNT = """
            select new id.binahumas.assignment.QueueCount(
              sum(case when s.state = id.binahumas.assignment.SubmissionState.SUBMITTED then 1 else 0 end),
              sum(case when s.state = id.binahumas.assignment.SubmissionState.SUBMITTED and g.id is not null then 1 else 0 end),
              sum(case when s.state = id.binahumas.assignment.SubmissionState.GRADED then 1 else 0 end))
            from Submission s join Enrolment e on e.id = s.enrolmentId join Run r on r.id = e.runId
            left join Grading g on g.submissionId = s.id and g.draftOf = :me
            """;
    private static final String QUEUE = """
            from Submission s join Enrolment e on e.id = s.enrolmentId join Run r on r.id = e.runId join Person p on p.id = e.personId
            join Assignment a on a.id = s.assignmentId join SyllabusItem i on i.id = a.syllabusItemId
            left join Grading g on g.submissionId = s.id and g.draftOf = :me
            """;

    @PersistenceContext
    EntityManager em;

    void add(Grading grading) {
        em.persist(grading);
    }

    void flush() {
        em.flush();
    }

    Optional<Long> enrolmentOf(long submissionId) {
        return em.createQuery(
                        "select s.enrolmentId from Submission s where s.id = :id and s.submittedAt is not null",
                        Long.class)
                .setParameter("id", submissionId)
                .getResultStream()
                .findFirst();
    }

    Optional<Grading> issued(long submissionId, int number) {
        return em.createQuery(
                        "select g from Grading g left join fetch g.marks where g.submissionId = :submission and g.number = :number",
                        Grading.class)
                .setParameter("submission", submissionId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    Optional<Grading> draft(long submissionId, long graderId) {
        return em.createQuery(
                        "select g from Grading g left join fetch g.marks where g.submissionId = :submission and g.draftOf = :grader",
                        Grading.class)
                .setParameter("submission", submissionId)
                .setParameter("grader", graderId)
                .getResultStream()
                .findFirst();
    }

    /** Drafts and issued ones of all graders. */
    List<Grading> all(long submissionId) {
        return em.createQuery(
                        "select distinct g from Grading g left join fetch g.marks where g.submissionId = :submission order by g.number desc, g.id",
                        Grading.class)
                .setParameter("submission", submissionId)
                .getResultList();
    }

    QueueCount count(Reach reach, long me) {
        return reach.on(em.createQuery(COUNT + " where" + HANDED_IN + reach.where(), QueueCount.class))
                .setParameter("me", me)
                .getSingleResult();
    }

    /** Of one assignment in one run. */
    QueueCount count(long assignmentId, long runId, long me) {
        return em.createQuery(COUNT + " where s.assignmentId = :assignment and r.id = :run", QueueCount.class)
                .setParameter("assignment", assignmentId)
                .setParameter("run", runId)
                .setParameter("me", me)
                .getSingleResult();
    }

    /** Who waits longest comes first; what is done follows. */
    List<QueueRow> queue(Reach reach, long me, QueueFilter filter) {
        String select = """
                select new id.binahumas.assignment.QueueRow(s.id, p.name, e.unitName, i.title, r.code, s.number, s.submittedAt, s.state, s.late,
                  s.score, s.maximum, g.savedAt)
                """;
        TypedQuery<QueueRow> query = em.createQuery(
                select + QUEUE + where(reach, filter)
                        + " order by case when s.state = id.binahumas.assignment.SubmissionState.SUBMITTED then 0 else 1 end, s.submittedAt, s.id",
                QueueRow.class);
        return filtered(query, reach, me, filter)
                .setFirstResult(filter.first())
                .setMaxResults(filter.size())
                .getResultList();
    }

    long queueLength(Reach reach, long me, QueueFilter filter) {
        return filtered(
                        em.createQuery("select count(s) " + QUEUE + where(reach, filter), Long.class),
                        reach,
                        me,
                        filter)
                .getSingleResult();
    }

    private static String where(Reach reach, QueueFilter filter) {
        String state = switch (filter.show()) {
            case WAITING -> WAITING;
            case DRAFT -> WAITING + " g.id is not null and ";
            case DONE -> " s.state = id.binahumas.assignment.SubmissionState.GRADED and ";
            case ALL -> HANDED_IN;
        };
        return " where" + state + " p.nameKey like :name escape '!' and (:run is null or r.id = :run) and "
                + reach.where();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Reach reach, long me, QueueFilter filter) {
        return reach.on(query)
                .setParameter("me", me)
                .setParameter("run", filter.runId())
                .setParameter("name", Like.containing(Texts.key(filter.name())));
    }

    /** The one that waits longest, but for the one given. */
    Optional<Long> longestWaiting(Reach reach, long exceptId) {
        return reach.on(em.createQuery("""
                                select s.id from Submission s join Enrolment e on e.id = s.enrolmentId join Run r on r.id = e.runId
                                where s.id <> :except and""" + WAITING + reach.where() + " order by s.submittedAt, s.id", Long.class))
                .setParameter("except", exceptId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The neighbour of a hand-in among those that wait, in the order of the queue. */
    Optional<Long> neighbour(Reach reach, Submission of, boolean next) {
        String later = next
                ? "(s.submittedAt > :at or s.submittedAt = :at and s.id > :id) and "
                : "(s.submittedAt < :at or s.submittedAt = :at and s.id < :id) and ";
        String order = next ? " order by s.submittedAt, s.id" : " order by s.submittedAt desc, s.id desc";
        return reach.on(em.createQuery(
                        "select s.id from Submission s join Enrolment e on e.id = s.enrolmentId join Run r on r.id = e.runId where "
                                + later + WAITING + reach.where() + order,
                        Long.class))
                .setParameter("at", of.submittedAt())
                .setParameter("id", of.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<TaughtRunRow> taughtRuns(Reach reach) {
        return reach.on(em.createQuery(
                        """
                                select new id.binahumas.assignment.TaughtRunRow(r.id, r.code, c.title, r.startsOn, r.endsOn,
                                  (select count(s) from Submission s join Enrolment e on e.id = s.enrolmentId where e.runId = r.id
                                    and s.state = id.binahumas.assignment.SubmissionState.SUBMITTED),
                                  (select count(s) from Submission s join Enrolment e on e.id = s.enrolmentId where e.runId = r.id
                                    and s.state = id.binahumas.assignment.SubmissionState.GRADED))
                                from Run r join Course c on c.id = r.courseId
                                where r.state not in (id.binahumas.schedule.RunState.CANCELLED, id.binahumas.schedule.RunState.TEMPLATE) and """ + " " + Reach.RUNS + " order by r.startsOn desc, r.id desc", TaughtRunRow.class))
                .setMaxResults(50)
                .getResultList();
    }

    /** What this grader lately wrote to the criteria of an assignment, for use again. */
    List<String> bank(long assignmentId, long me, int size) {
        return em.createQuery("""
                        select m.comment from Mark m join m.grading g join Submission s on s.id = g.submissionId
                        where s.assignmentId = :assignment and g.graderId = :me and g.issuedAt is not null and m.comment is not null
                        group by m.comment order by max(m.id) desc""", String.class)
                .setParameter("assignment", assignmentId)
                .setParameter("me", me)
                .setMaxResults(size)
                .getResultList();
    }
}
