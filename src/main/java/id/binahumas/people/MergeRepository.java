package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions about people who may be entered twice, and the rows that move when they become one. */
@ApplicationScoped
class MergeRepository {

    private static final int MOST_ALIKE = 100;
    private static final String COUNTS = " and p.id <> :person and p.erasedAt is null and p.mergedIntoId is null";

    private static final String SAME_NAME = "p.nameKey = :name";
    private static final String SAME_BIRTH = "p.nip like concat(:birth, '%')";

    /** Of the eighteen digits of a number one or two were mistyped. */
    private static final String SLIP = IntStream.rangeClosed(1, 18)
            .mapToObj("case when substring(p.nip, %1$d, 1) = substring(:nip, %1$d, 1) then 0 else 1 end"::formatted)
            .collect(Collectors.joining(" + ", "(", ") <= 2"));

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

    List<Person> sameMail(Person person) {
        return person.mailKey() == null
                ? List.of()
                : alike("p.mailKey = :mail", Map.of("mail", person.mailKey()), person);
    }

    List<Person> sameNameAndBirth(Person person) {
        return person.nip() == null
                ? List.of()
                : alike(
                        SAME_NAME + " and " + SAME_BIRTH,
                        Map.of("name", person.nameKey(), "birth", birth(person)),
                        person);
    }

    /** Of the same name, and with a post in the same unit on the day. */
    List<Person> sameNameAndUnit(Person person, LocalDate day) {
        return alike(SAME_NAME + """
                         and exists (select 1 from PostHolding h join PostHolding o on o.unitId = h.unitId where h.personId = p.id and o.personId = :person
                        and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        and o.validFrom <= :day and (o.validTo is null or o.validTo > :day))""", Map.of("name", person.nameKey(), "day", day), person);
    }

    List<Person> sameNameAndSlip(Person person) {
        return person.nip() == null
                ? List.of()
                : alike(SAME_NAME + " and " + SLIP, Map.of("name", person.nameKey(), "nip", person.nip()), person);
    }

    /** Born on the same day, by the index of the numbers. */
    List<Person> sameBirthAndSlip(Person person) {
        return person.nip() == null
                ? List.of()
                : alike(SAME_BIRTH + " and " + SLIP, Map.of("birth", birth(person), "nip", person.nip()), person);
    }

    /** Those who are called so. */
    List<Person> named(String nameKey, int most) {
        return counting("p.nameKey = :name", Map.of("name", nameKey), most);
    }

    /** Those whose number begins so. */
    List<Person> numbered(String start, int most) {
        return counting(
                "p.nip >= :start and p.nip < :after", Map.of("start", start, "after", NameWords.after(start)), most);
    }

    private List<Person> counting(String condition, Map<String, Object> values, int most) {
        TypedQuery<Person> question = em.createQuery(
                "select p from Person p where " + condition
                        + " and p.erasedAt is null and p.mergedIntoId is null order by p.id",
                Person.class);
        values.forEach(question::setParameter);
        return question.setMaxResults(most).getResultList();
    }

    private static String birth(Person person) {
        return person.nip().substring(0, 8);
    }

    private List<Person> alike(String condition, Map<String, Object> values, Person person) {
        TypedQuery<Person> question =
                em.createQuery("select p from Person p where " + condition + COUNTS + " order by p.id", Person.class);
        values.forEach(question::setParameter);
        return question.setParameter("person", person.id())
                .setMaxResults(MOST_ALIKE)
                .getResultList();
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

    /** Of two rows that say the same one stays and says what both said; what differs is there twice. */
    void moveRegister(long goneId, long keptId) {
        move(PostHolding.class, goneId, keptId, PostHolding::isTwin, PostHolding::takeIn);
        move(PersonDuty.class, goneId, keptId, PersonDuty::isTwin, PersonDuty::takeIn);
    }

    int postsTogether(long goneId, long keptId) {
        return countTogether(PostHolding.class, goneId, keptId, PostHolding::isTwin, PostHolding::takeIn);
    }

    int dutiesTogether(long goneId, long keptId) {
        return countTogether(PersonDuty.class, goneId, keptId, PersonDuty::isTwin, PersonDuty::takeIn);
    }

    private <T> void move(Class<T> type, long goneId, long keptId, BiPredicate<T, T> twins, BiConsumer<T, T> takesIn) {
        List<T> gone = rowsOf(type, goneId);
        List<T> together = together(rowsOf(type, keptId), gone, twins, takesIn);
        gone.stream().filter(h -> !together.contains(h)).forEach(em::remove);
        em.flush();
        em.createQuery("update " + type.getSimpleName() + " h set h.personId = :kept where h.personId = :gone")
                .setParameter("kept", keptId)
                .setParameter("gone", goneId)
                .executeUpdate();
    }

    /** The same only looked at: the rows are let go before anything is said in them. */
    private <T> int countTogether(
            Class<T> type, long goneId, long keptId, BiPredicate<T, T> twins, BiConsumer<T, T> takesIn) {
        List<T> kept = rowsOf(type, keptId);
        List<T> gone = rowsOf(type, goneId);
        Stream.concat(kept.stream(), gone.stream()).forEach(em::detach);
        return together(kept, gone, twins, takesIn).size();
    }

    private static <T> List<T> together(List<T> kept, List<T> gone, BiPredicate<T, T> twins, BiConsumer<T, T> takesIn) {
        List<T> together = new ArrayList<>(kept);
        for (T row : gone) {
            Optional<T> twin = together.stream().filter(t -> twins.test(t, row)).findFirst();
            twin.ifPresentOrElse(t -> takesIn.accept(t, row), () -> together.add(row));
        }
        return together;
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
