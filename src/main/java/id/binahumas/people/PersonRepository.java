package id.binahumas.people;

import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about people and the posts they hold. */
@ApplicationScoped
class PersonRepository {

    /** As the unit is called today, or was called on the last day of what is over. */
    private static final String NAMED_THEN = """
             and ((h.validTo is null or h.validTo > :today) and v.validFrom <= :today and (v.validTo is null or v.validTo > :today)
              or h.validTo <= :today and v.validFrom < h.validTo and (v.validTo is null or v.validTo >= h.validTo))
            """;

    /** As the unit is called on the day; a closed one as it was called last, so that nobody in it is lost. */
    static final String NAMED_LAST =
            " and v.validFrom = (select max(w.validFrom) from UnitValidity w where w.unit.id = h.unitId and w.validFrom <= :day)";

    private static final String LEFT_BEHIND = """
             from UnitValidity v where v.validTo is not null
             and not exists (select 1 from UnitValidity w where w.unit = v.unit and w.validFrom >= v.validTo)
             and (exists (select 1 from PostHolding h where h.unitId = v.unit.id and (h.validTo is null or h.validTo > v.validTo and h.validTo > :today))
               or exists (select 1 from PersonDuty d where d.unitId = v.unit.id and (d.validTo is null or d.validTo > v.validTo and d.validTo > :today)))
            """;

    private static final String LEFT_BEHIND_ROW = """
            select new id.binahumas.people.LeftBehindRow(v.unit.id, v.name, v.validTo,
            (select count(h) from PostHolding h where h.unitId = v.unit.id and (h.validTo is null or h.validTo > v.validTo and h.validTo > :today))
            + (select count(d) from PersonDuty d where d.unitId = v.unit.id and (d.validTo is null or d.validTo > v.validTo and d.validTo > :today)))
            """;

    private static final int MOST_OFFICES = 100;
    private static final int KEYS_AT_ONCE = 500;

    private static final String HELD_OFFICE = """
            select new id.binahumas.people.HeldOffice(h.id, p.id, p.titleBefore, p.name, p.titleAfter, h.post, h.acting, h.leadsUnit,
              v.name, h.validFrom, h.validTo)
            from PostHolding h join Person p on p.id = h.personId
            left join UnitValidity v on v.unit.id = h.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
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
                        and (h.validTo is null or h.validTo > :day) order by """ + PostHolding.OWN_FIRST, PostHolding.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Only who can be given something new. */
    List<PersonKeyRow> named(Set<String> nips, Set<String> mails) {
        Map<Long, PersonKeyRow> found = new LinkedHashMap<>();
        keys("p.nip", nips).forEach(p -> found.put(p.id(), p));
        keys("p.mailKey", mails).forEach(p -> found.put(p.id(), p));
        return List.copyOf(found.values());
    }

    private List<PersonKeyRow> keys(String field, Set<String> wanted) {
        List<String> all = List.copyOf(wanted);
        List<PersonKeyRow> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            found.addAll(em.createQuery("""
                            select new id.binahumas.people.PersonKeyRow(p.id, p.titleBefore, p.name, p.titleAfter, p.nip, p.mailKey) from Person p
                            where p.erasedAt is null and p.mergedIntoId is null and %s in :keys order by p.id""".formatted(field), PersonKeyRow.class)
                    .setParameter("keys", all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size())))
                    .getResultList());
        }
        return found;
    }

    Optional<PersonRow> byNip(String digits, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.PersonRow(p.id, p.name, p.titleBefore, p.titleAfter, p.nip, p.kind, h.post, h.acting, h.unitId, v.name)
                        from Person p
                        left join PostHolding h on h.personId = p.id and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity v on v.unit.id = h.unitId""" + NAMED_LAST + """
                         where p.nip = :nip order by """ + PostHolding.OWN_FIRST, PersonRow.class)
                .setParameter("day", day)
                .setParameter("nip", digits)
                .getResultStream()
                .findFirst();
    }

    long countOfUnits(Collection<Long> unitIds, String nameKey, LocalDate day) {
        return em.createQuery("""
                        select count(distinct p.id) from PostHolding h join Person p on p.id = h.personId
                        where h.unitId in :units and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and p.nameKey like :name escape '!'""", Long.class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setParameter("name", Like.containing(nameKey))
                .getSingleResult();
    }

    /** In the order of their names; whoever holds two posts there is one. */
    List<Long> ofUnits(Collection<Long> unitIds, String nameKey, LocalDate day, int first, int size) {
        return em.createQuery("""
                        select distinct p.id, p.nameKey from PostHolding h join Person p on p.id = h.personId
                        where h.unitId in :units and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and p.nameKey like :name escape '!' order by p.nameKey, p.id""", Object[].class)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setParameter("name", Like.containing(nameKey))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> (Long) row[0])
                .toList();
    }

    /** The posts these people hold on a day, those they stand in for somebody first; units by their names of that day. */
    List<HeldOffice> officesOn(List<Long> personIds, LocalDate day) {
        return em.createQuery(
                        HELD_OFFICE
                                + " where p.id in (:people) and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)"
                                + " order by case when h.acting is null then 1 else 0 end, h.validFrom desc, h.id",
                        HeldOffice.class)
                .setParameter("people", personIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** The unit by its name of that day. */
    Optional<HeldOffice> office(long holdingId, LocalDate day) {
        return em.createQuery(HELD_OFFICE + " where h.id = :id", HeldOffice.class)
                .setParameter("id", holdingId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Who leads a unit on a day or stands in for somebody, the head first. */
    List<OfficeRow> offices(long unitId, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.people.OfficeRow(p.id, p.titleBefore, p.name, p.titleAfter, h.post, h.acting, h.leadsUnit, h.validFrom, h.validTo)
                        from PostHolding h join Person p on p.id = h.personId
                        where h.unitId = :unit and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and (h.leadsUnit = true or h.acting is not null)
                        order by case when h.leadsUnit = true then 0 else 1 end, p.nameKey, p.id""", OfficeRow.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .setMaxResults(MOST_OFFICES)
                .getResultList();
    }

    /** What is held in a unit on that day or a later one, also when it begins only then. */
    List<PostHolding> postsFrom(long unitId, LocalDate day) {
        return from("PostHolding", PostHolding.class, unitId, day);
    }

    List<PersonDuty> dutiesFrom(long unitId, LocalDate day) {
        return from("PersonDuty", PersonDuty.class, unitId, day);
    }

    private <T> List<T> from(String entity, Class<T> type, long unitId, LocalDate day) {
        return em.createQuery(
                        "select h from " + entity
                                + " h where h.unitId = :unit and (h.validTo is null or h.validTo > :day) order by h.id",
                        type)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Closed units in which somebody still holds a post or has a duty after the closing. */
    List<LeftBehindRow> leftBehind(LocalDate today, int first, int size) {
        return em.createQuery(LEFT_BEHIND_ROW + LEFT_BEHIND + " order by v.nameKey, v.unit.id", LeftBehindRow.class)
                .setParameter("today", today)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countLeftBehind(LocalDate today) {
        return em.createQuery("select count(v)" + LEFT_BEHIND, Long.class)
                .setParameter("today", today)
                .getSingleResult();
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

    boolean isNamedIn(long unitId, String nameKey, LocalDate day) {
        return !em.createQuery("""
                        select p.id from Person p join PostHolding h on h.personId = p.id where p.nameKey = :name and h.unitId = :unit
                        and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)""", Long.class)
                .setParameter("name", nameKey)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those of these people who hold a post in one of these units. */
    Set<Long> in(Collection<Long> unitIds, Collection<Long> personIds, LocalDate day) {
        return unitIds.isEmpty() || personIds.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("""
                                select distinct h.personId from PostHolding h, Person p where p.id = h.personId and p.mergedIntoId is null
                                and h.personId in (:people) and h.unitId in (:units)
                                and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)""", Long.class)
                        .setParameter("people", personIds)
                        .setParameter("units", unitIds)
                        .setParameter("day", day)
                        .getResultList());
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
