package id.binahumas.shared.invariants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The last result of each invariant. */
@ApplicationScoped
class InvariantRepository {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    List<InvariantResult> all() {
        return em.createQuery("select r from InvariantResult r", InvariantResult.class)
                .getResultList();
    }

    @Transactional
    void found(String name, Finding finding, Duration took) {
        of(name).found(finding, took, clock.instant());
    }

    @Transactional
    void failed(String name, String why) {
        of(name).failed(why, clock.instant());
    }

    private InvariantResult of(String name) {
        return em.createQuery("select r from InvariantResult r where r.name = :name", InvariantResult.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    InvariantResult first = new InvariantResult(name, clock.instant());
                    em.persist(first);
                    return first;
                });
    }
}
