package id.binahumas.shared.audit;

import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Newest first. */
    List<AuditEntry> found(AuditQuery asked, int most) {
        return asked("select e", AuditEntry.class, asked, " order by e.happenedAt desc, e.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** As far as the given number and no further: the book grows without end. */
    int count(AuditQuery asked, int most) {
        return asked("select e.id", Long.class, asked, "")
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    private <T> TypedQuery<T> asked(String what, Class<T> type, AuditQuery asked, String order) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> which = new ArrayList<>();
        ask(which, values, "e.accountId in (:by)", "by", asked.by());
        ask(which, values, "e.subjectId in (:about)", "about", asked.about());
        ask(which, values, "e.action = :deed", "deed", asked.deed());
        ask(which, values, "e.address = :address", "address", asked.address());
        ask(which, values, "e.happenedAt >= :from", "from", asked.from());
        ask(which, values, "e.happenedAt < :before", "before", asked.before());
        if (asked.reason() != null) {
            ask(which, values, "lower(e.reason) like :reason escape '!'", "reason", Like.containing(asked.reason()));
        }
        if (asked.after() != null) {
            ask(which, values, "e.happenedAt <= :at", "at", asked.after().happenedAt());
            ask(
                    which,
                    values,
                    "(e.happenedAt < :at or e.id < :id)",
                    "id",
                    asked.after().id());
        }
        TypedQuery<T> query = em.createQuery(
                what + " from AuditEntry e" + (which.isEmpty() ? "" : " where " + String.join(" and ", which)) + order,
                type);
        values.forEach(query::setParameter);
        return query;
    }

    private static void ask(
            List<String> which, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            which.add(condition);
            values.put(name, value);
        }
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
