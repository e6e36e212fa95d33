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
import java.util.function.BiPredicate;
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

    /** Of two rows that say the same one goes, never the one that lasts longer; what differs is there twice. */
    void moveRegister(long goneId, long keptId) {
        move(PostHolding.class, goneId, keptId, PostHolding::covers);
        move(PersonDuty.class, goneId, keptId, PersonDuty::covers);
    }

    private <T> void move(Class<T> type, long goneId, long keptId, BiPredicate<T, T> covers) {
        String entity = type.getSimpleName();
        List<T> kept = rowsOf(type, keptId);
        List<T> gone = rowsOf(type, goneId);
        List<T> moving = gone.stream()
                .filter(h -> kept.stream().noneMatch(k -> covers.test(k, h)))
                .toList();
        gone.stream().filter(h -> !moving.contains(h)).forEach(em::remove);
        kept.stream()
                .filter(k -> moving.stream().anyMatch(h -> covers.test(h, k)))
                .forEach(em::remove);
        em.flush();
        em.createQuery("update " + entity + " h set h.personId = :kept where h.personId = :gone")
                .setParameter("kept", keptId)
                .setParameter("gone", goneId)
                .executeUpdate();
    }

    private <T> List<T> rowsOf(Class<T> type, long personId) {
        return em.createQuery(
                        "select h from " + type.getSimpleName() + " h where h.personId = :person order by h.id", type)
                .setParameter("person", personId)
                .getResultList();
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
