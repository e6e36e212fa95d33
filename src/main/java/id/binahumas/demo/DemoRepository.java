package id.binahumas.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps the one long transaction of the demo quick. */
@ApplicationScoped
class DemoRepository {

    @PersistenceContext
    EntityManager em;

    /** Writes what was made so far and forgets it, so that the next question does not look through all of it for changes. */
    void settle() {
        em.flush();
        em.clear();
    }
}
