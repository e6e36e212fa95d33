package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to the requests to hosts. */
@ApplicationScoped
class VisitRepository {

    @PersistenceContext
    EntityManager em;

    void add(VisitRequest request) {
        em.persist(request);
    }

    Optional<VisitRequest> byId(long id) {
        return Optional.ofNullable(em.find(VisitRequest.class, id));
    }

    Optional<VisitRequest> byHash(String hash) {
        return em.createQuery("select v from VisitRequest v where v.tokenHash = :hash", VisitRequest.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<VisitRequest> ofBlock(long blockId) {
        return em.createQuery(
                        "select v from VisitRequest v where v.blockId = :block order by v.id desc", VisitRequest.class)
                .setParameter("block", blockId)
                .getResultList();
    }

    /** Those over by then whose people are still named. */
    List<VisitRequest> endedBefore(Instant time, int size) {
        return em.createQuery(
                        "select v from VisitRequest v where v.endsAt < :time and (v.mail is not null or v.answeredBy is not null) order by v.endsAt",
                        VisitRequest.class)
                .setParameter("time", time)
                .setMaxResults(size)
                .getResultList();
    }
}
