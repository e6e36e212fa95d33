package id.binahumas.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions to the tree of units; every one of them names its day. */
@ApplicationScoped
class UnitRepository {

    private static final String ROW = """
            select new id.binahumas.organisation.UnitRow(u.id, u.code, v.name, v.kind, p.id, pv.name)
            from UnitValidity v join v.unit u left join v.parent p
            left join UnitValidity pv on pv.unit = p and pv.validFrom <= :day and (pv.validTo is null or pv.validTo > :day)
            where v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            """;

    @PersistenceContext
    EntityManager em;

    void add(WorkUnit unit) {
        em.persist(unit);
    }

    Optional<WorkUnit> byId(long id) {
        return Optional.ofNullable(em.find(WorkUnit.class, id));
    }

    Optional<WorkUnit> byCode(String code) {
        return em.createQuery("select u from WorkUnit u where u.code = :code", WorkUnit.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<UnitRow> all(LocalDate day) {
        return em.createQuery(ROW + " order by v.name", UnitRow.class)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<UnitRow> row(long id, LocalDate day) {
        return em.createQuery(ROW + " and u.id = :id", UnitRow.class)
                .setParameter("day", day)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
