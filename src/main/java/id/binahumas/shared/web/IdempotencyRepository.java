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

    /** What was asked at a place, or answered with it, and below it. */
    void forgetAbout(String place) {
        em.createQuery("""
                        delete from IdempotentAnswer a where a.location = :place or a.location like :below
                        or a.route like :asked or a.route like :askedBelow""")
                .setParameter("place", place)
                .setParameter("below", place + "/%")
                .setParameter("asked", "%/" + place)
                .setParameter("askedBelow", "%/" + place + "/%")
                .executeUpdate();
    }
}
