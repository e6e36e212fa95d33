package id.binahumas.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Questions about answers that were given under a key. */
@ApplicationScoped
class IdempotencyRepository {

    @PersistenceContext
    EntityManager em;

    /** Another transaction that adds the same key waits here for the end of this one, and then fails. */
    void add(IdempotentAnswer answer) {
        em.persist(answer);
        em.flush();
    }

    Optional<IdempotentAnswer> find(long accountId, String key) {
        return em.createQuery(
                        "select a from IdempotentAnswer a where a.accountId = :account and a.requestKey = :key",
                        IdempotentAnswer.class)
                .setParameter("account", accountId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    int forget(Instant before) {
        return em.createQuery("delete from IdempotentAnswer a where a.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
