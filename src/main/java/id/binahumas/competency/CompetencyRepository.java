package id.binahumas.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Questions to the framework of competencies. */
@ApplicationScoped
class CompetencyRepository {

    @PersistenceContext
    EntityManager em;

    void add(Competency competency) {
        em.persist(competency);
    }

    List<Competency> all() {
        return em.createQuery("select c from Competency c order by c.code", Competency.class)
                .getResultList();
    }
}
