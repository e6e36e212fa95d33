package id.binahumas.assignment;

import id.binahumas.shared.files.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions to hand-ins and their files. */
@ApplicationScoped
class SubmissionRepository {

    private static final String FILE = """
            select new id.binahumas.assignment.FileRow(x.id, x.submissionId, f.displayName, f.mediaType, f.byteSize)
            from SubmissionFile x join StoredFile f on f.id = x.fileId
            """;

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** The file goes with its row; the sweep takes the bytes. */
    void remove(SubmissionFile file) {
        em.remove(file);
        em.flush();
        em.remove(em.find(StoredFile.class, file.fileId()));
    }

    Optional<Submission> byId(long id) {
        return Optional.ofNullable(em.find(Submission.class, id));
    }

    /** Under the lock of its row: one judgement after the other. */
    Optional<Submission> lock(long id) {
        return Optional.ofNullable(em.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Under the lock of its row: of two clicks the second finds what the first did. */
    Optional<Submission> lock(long enrolmentId, long assignmentId, int number) {
        return em.createQuery(
                        "select s from Submission s where s.enrolmentId = :enrolment and s.assignmentId = :assignment and s.number = :number",
                        Submission.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("assignment", assignmentId)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** All of one participant for one item of the syllabus, the newest first. */
    List<Submission> of(long enrolmentId, long itemId) {
        return em.createQuery("""
                        select s from Submission s join Assignment a on a.id = s.assignmentId
                        where s.enrolmentId = :enrolment and a.syllabusItemId = :item order by s.number desc""", Submission.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("item", itemId)
                .getResultList();
    }

    List<FileRow> files(Collection<Long> submissionIds) {
        if (submissionIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(FILE + " where x.submissionId in :submissions order by x.id", FileRow.class)
                .setParameter("submissions", submissionIds)
                .getResultList();
    }

    long fileCount(long submissionId) {
        return em.createQuery("select count(x) from SubmissionFile x where x.submissionId = :submission", Long.class)
                .setParameter("submission", submissionId)
                .getSingleResult();
    }

    Optional<SubmissionFile> file(long id) {
        return Optional.ofNullable(em.find(SubmissionFile.class, id));
    }

    Optional<SubmissionNotice> notice(long submissionId) {
        return em.createQuery("""
                        select new id.binahumas.assignment.SubmissionNotice(s.id, e.id, i.id, e.runId, p.id, p.name, i.title, s.number, s.state,
                          s.submittedAt, s.score, s.maximum, s.judgedBy, s.returnReason)
                        from Submission s join Enrolment e on e.id = s.enrolmentId join Person p on p.id = e.personId
                        join Assignment a on a.id = s.assignmentId join SyllabusItem i on i.id = a.syllabusItemId where s.id = :id""", SubmissionNotice.class)
                .setParameter("id", submissionId)
                .getResultStream()
                .findFirst();
    }
}
