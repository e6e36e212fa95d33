package id.binahumas.shared.audit;

import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The audit book: entries are added and read, nothing else. */
@ApplicationScoped
class AuditRepository {

    private static final String FOUND =
            "from AuditEntry e where e.action like :deed escape '!' and lower(e.actor) like :person escape '!'";

    @PersistenceContext
    EntityManager em;

    /** In the transaction of the door; a door that has none (slow ones) gets a short one for its entry. */
    @Transactional
    void add(AuditEntry entry) {
        em.persist(entry);
    }

    /** Newest first, of deeds whose name starts like this and people whose name has this in it. */
    List<AuditEntry> page(String deed, String person, int first, int size) {
        return em.createQuery("select e " + FOUND + " order by e.id desc", AuditEntry.class)
                .setParameter("deed", Like.starting(deed))
                .setParameter("person", Like.containing(person))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String deed, String person) {
        return em.createQuery("select count(e) " + FOUND, Long.class)
                .setParameter("deed", Like.starting(deed))
                .setParameter("person", Like.containing(person))
                .getSingleResult();
    }

    /** What was done to these, newest first. */
    List<Object[]> about(Collection<Long> subjects, int most) {
        return em.createQuery(
                        "select e.happenedAt, e.actor, e.action, e.reason from AuditEntry e where e.subjectId in (:subjects) order by e.id desc",
                        Object[].class)
                .setParameter("subjects", subjects)
                .setMaxResults(most)
                .getResultList();
    }

    long countAbout(Collection<Long> subjects) {
        return em.createQuery("select count(e) from AuditEntry e where e.subjectId in (:subjects)", Long.class)
                .setParameter("subjects", subjects)
                .getSingleResult();
    }
}
