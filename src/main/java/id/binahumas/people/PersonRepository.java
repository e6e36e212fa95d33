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

    /** As the unit is called today, or was called on the last day of what is over. */
    private static final String NAMED_THEN = """
             and ((h.validTo is null or h.validTo > :today) and v.validFrom <= :today and (v.validTo is null or v.validTo > :today)
              or h.validTo <= :today and v.validFrom < h.validTo and (v.validTo is null or v.validTo >= h.validTo))
            """;

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

    boolean isIn(Collection<Long> unitIds, long personId, LocalDate day) {
        return !em.createQuery("""
                        select h.id from PostHolding h where h.personId = :person and h.unitId in (:units)
                        and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)""", Long.class)
                .setParameter("person", personId)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean isNipOfAnother(String digits, long personId) {
        return !em.createQuery("select p.id from Person p where p.nip = :nip and p.id <> :person", Long.class)
                .setParameter("nip", digits)
                .setParameter("person", personId)
                .getResultList()
                .isEmpty();
    }

    Optional<PostHolding> holding(long id) {
        return Optional.ofNullable(em.find(PostHolding.class, id));
    }

    Optional<PersonDuty> duty(long id) {
        return Optional.ofNullable(em.find(PersonDuty.class, id));
    }

    List<PostRow> posts(long personId, LocalDate today) {
        return em.createQuery("""
                        select new id.binahumas.people.PostRow(h.id, h.version, h.post, h.level, h.grade, v.name, h.validFrom, h.validTo, h.acting, h.leadsUnit, h.unitId)
                        from PostHolding h left join UnitValidity v on v.unit.id = h.unitId""" + NAMED_THEN + """
                         where h.personId = :person order by h.validFrom desc, h.id desc""", PostRow.class)
                .setParameter("person", personId)
                .setParameter("today", today)
                .getResultList();
    }

    List<DutyRow> duties(long personId, LocalDate today) {
        return em.createQuery("""
                        select new id.binahumas.people.DutyRow(h.id, h.version, h.duty, v.name, h.validFrom, h.validTo, h.unitId)
                        from PersonDuty h left join UnitValidity v on v.unit.id = h.unitId""" + NAMED_THEN + """
                         where h.personId = :person order by h.validFrom desc, h.id desc""", DutyRow.class)
                .setParameter("person", personId)
                .setParameter("today", today)
                .getResultList();
    }
}
