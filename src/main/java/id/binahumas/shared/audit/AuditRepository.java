package id.binahumas.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The audit book: entries are added and read, nothing else. */
@ApplicationScoped
class AuditRepository {

    @PersistenceContext
    EntityManager em;

    /** In the transaction of the door; a door that has none (slow ones) gets a short one for its entry. */
    @Transactional
    void add(AuditEntry entry) {
        em.persist(entry);
    }

    List<AuditEntry> about(long subjectId) {
        return em.createQuery("select e from AuditEntry e where e.subjectId = :id order by e.id", AuditEntry.class)
                .setParameter("id", subjectId)
                .getResultList();
    }

    List<AuditEntry> latest(int first, int size) {
        return em.createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }
}
