package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about people who may be entered twice, and the rows that move when they become one. */
@ApplicationScoped
class MergeRepository {

    private static final int MOST_ALIKE = 100;
    private static final String COUNTS = " and p.id <> :person and p.erasedAt is null and p.mergedIntoId is null";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    /** Both under their locks, always in the order of their ids. */
    Optional<Person> lock(long id) {
        return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Person> sameName(Person person) {
        return alike("p.nameKey = :x", person.nameKey(), person.id());
    }

    List<Person> sameMail(Person person) {
        return person.mailKey() == null ? List.of() : alike("p.mailKey = :x", person.mailKey(), person.id());
    }

    /** Born on the same day, by the index of the numbers. */
    List<Person> sameBirth(Person person) {
        return person.nip() == null
                ? List.of()
                : alike("p.nip like concat(:x, '%')", person.nip().substring(0, 8), person.id());
    }

    private List<Person> alike(String condition, String value, long personId) {
        return em.createQuery("select p from Person p where " + condition + COUNTS + " order by p.id", Person.class)
                .setParameter("x", value)
                .setParameter("person", personId)
                .setMaxResults(MOST_ALIKE)
                .getResultList();
    }

    Set<Long> units(long personId, LocalDate day) {
        return new HashSet<>(em.createQuery(
                        "select h.unitId from PostHolding h where h.personId = :person and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .getResultList());
    }

    /** Posts and duties as they are written down before they move: what, where, from and to. */
    List<Object[]> register(long personId) {
        return Stream.of(
                        "select h.post, h.level, h.grade, h.unitId, h.validFrom, h.validTo from PostHolding h where h.personId = :person order by h.id",
                        "select d.duty, d.unitId, d.validFrom, d.validTo from PersonDuty d where d.personId = :person order by d.id")
                .flatMap(
                        question -> em
                                .createQuery(question, Object[].class)
                                .setParameter("person", personId)
                                .getResultList()
                                .stream())
                .toList();
    }

    /** What the kept one has alike goes; nobody is to be seen in a unit twice. */
    void moveRegister(long goneId, long keptId) {
        move("PostHolding", goneId, keptId, """
                        select h.id from PostHolding h where h.personId = :gone and exists (select k from PostHolding k
                        where k.personId = :kept and k.unitId = h.unitId and k.post = h.post and k.validFrom = h.validFrom)""");
        move("PersonDuty", goneId, keptId, """
                        select h.id from PersonDuty h where h.personId = :gone and exists (select k from PersonDuty k
                        where k.personId = :kept and k.unitId = h.unitId and k.dutyKey = h.dutyKey and k.validFrom = h.validFrom)""");
    }

    private void move(String entity, long goneId, long keptId, String alike) {
        List<Long> ids = em.createQuery(alike, Long.class)
                .setParameter("gone", goneId)
                .setParameter("kept", keptId)
                .getResultList();
        if (!ids.isEmpty()) {
            em.createQuery("delete from " + entity + " h where h.id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        em.createQuery("update " + entity + " h set h.personId = :kept where h.personId = :gone")
                .setParameter("kept", keptId)
                .setParameter("gone", goneId)
                .executeUpdate();
    }

    void moveRoles(List<Long> assignmentIds, long accountId) {
        if (!assignmentIds.isEmpty()) {
            em.createQuery("update RoleAssignment r set r.accountId = :account where r.id in (:ids)")
                    .setParameter("account", accountId)
                    .setParameter("ids", assignmentIds)
                    .executeUpdate();
        }
    }
}
