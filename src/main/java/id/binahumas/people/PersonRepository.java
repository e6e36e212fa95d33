package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions about people and the posts they hold. */
@ApplicationScoped
class PersonRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<Person> byId(long id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    Optional<PostHolding> post(long personId, LocalDate day) {
        return em.createQuery("""
                        select h from PostHolding h where h.personId = :person and h.validFrom <= :day
                        and (h.validTo is null or h.validTo > :day) order by h.validFrom desc""", PostHolding.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<PersonRow> byNip(String digits, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, v.name)
                        from Person p
                        left join PostHolding h on h.personId = p.id and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity v on v.unit.id = h.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where p.nip = :nip""", PersonRow.class)
                .setParameter("day", day)
                .setParameter("nip", digits)
                .getResultStream()
                .findFirst();
    }

    long countOfUnits(Collection<Long> unitIds, String nameKey, LocalDate day) {
        return em.createQuery("""
                        select count(h) from PostHolding h join Person p on p.id = h.personId
                        where h.unitId in :units and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and p.nameKey like :name escape '!'""", Long.class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setParameter("name", containing(nameKey))
                .getSingleResult();
    }

    List<PersonRow> ofUnits(Collection<Long> unitIds, String nameKey, LocalDate day, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, v.name)
                        from PostHolding h join Person p on p.id = h.personId
                        join UnitValidity v on v.unit.id = h.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where h.unitId in :units and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and p.nameKey like :name escape '!' order by p.nameKey, p.id""", PersonRow.class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setParameter("name", containing(nameKey))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    List<PersonRow> search(String namePrefix, LocalDate day, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, v.name)
                        from Person p
                        left join PostHolding h on h.personId = p.id and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity v on v.unit.id = h.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where p.nameKey like :prefix escape '!' order by p.nameKey, p.id""", PersonRow.class)
                .setParameter("day", day)
                .setParameter(
                        "prefix",
                        namePrefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    private static String containing(String nameKey) {
        return "%" + nameKey.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
