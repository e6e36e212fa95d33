package id.binahumas.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions about the certificates somebody holds. */
@ApplicationScoped
class CertificatesOfPersonRepository {

    @PersistenceContext
    EntityManager em;

    List<Object[]> certificates(long personId) {
        return em.createQuery("""
                        select c, k.title from Certificate c join Enrolment e on e.id = c.enrolmentId
                        join Course k on k.id = e.courseId where c.personId = :person order by c.id""", Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> row((Certificate) row[0], (String) row[1]))
                .toList();
    }

    private static Object[] row(Certificate c, String course) {
        int jp = c.isIssued() ? c.facts().jp() : 0;
        return new Object[] {c.number(), c.code(), course, jp, c.status(), c.issuedAt(), c.endedAt(), c.endReason()};
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(c) from Certificate c where c.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    List<Object[]> files(long personId) {
        return ask("""
                select c.fileId, c.number from Certificate c where c.personId = :person and c.fileId is not null order by c.id""", personId);
    }

    /** The other one's of runs that the kept one has a valid certificate of. */
    List<Certificate> twice(long keptId, long goneId) {
        return em.createQuery("""
                        select c from Certificate c where c.personId = :gone and c.runId in
                        (select k.runId from Certificate k where k.personId = :kept and k.validEnrolmentId is not null)""", Certificate.class)
                .setParameter("gone", goneId)
                .setParameter("kept", keptId)
                .getResultList();
    }

    /** Of a run that both completed the certificate counts once: the other one stays with its enrolment. */
    void move(long from, long to) {
        List<Long> certified = em.createQuery(
                        "select c.runId from Certificate c where c.personId = :to and c.validEnrolmentId is not null",
                        Long.class)
                .setParameter("to", to)
                .getResultList();
        em.createQuery(
                        "update Certificate c set c.personId = :to where c.personId = :from and c.runId not in (:certified)")
                .setParameter("certified", certified.isEmpty() ? List.of(0L) : certified)
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    private List<Object[]> ask(String question, long personId) {
        return em.createQuery(question, Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }
}
