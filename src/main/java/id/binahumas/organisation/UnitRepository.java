package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.persistence.H2Rows;
import id.binahumas.shared.persistence.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to the tree of units; every one of them names its day, and takes one statement however deep the tree is. */
@ApplicationScoped
class UnitRepository {

    private static final String ROW = """
            select new id.binahumas.organisation.UnitRow(u.id, u.code, v.name, v.kind, p.id, pv.name)
            from UnitValidity v join v.unit u left join v.parent p
            left join UnitValidity pv on pv.unit = p and pv.validFrom <= :day and (pv.validTo is null or pv.validTo > :day)
            where v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            """;

    /** Each of the units asked for and all below it. */
    private static final String BELOW = """
            with recursive below (top_id, id, depth) as (
              select u.id, u.id, 0 from work_unit u where u.id in (:ids)
              union all
              select b.top_id, v.unit_id, b.depth + 1 from below b join unit_validity v on v.parent_id = b.id
                and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
              where b.depth < :levels)
            """;

    /** Each of the units asked for and all above it. */
    private static final String ABOVE = """
            with recursive above (start_id, id, parent_id, depth) as (
              select v.unit_id, v.unit_id, v.parent_id, 0 from unit_validity v
              where v.unit_id in (:ids) and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
              union all
              select a.start_id, v.unit_id, v.parent_id, a.depth + 1 from above a join unit_validity v on v.unit_id = a.parent_id
                and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
              where a.depth < :levels)
            """;

    private static final String PARENT = """
             left join unit_validity pv on pv.unit_id = v.parent_id and pv.valid_from <= :day and (pv.valid_to is null or pv.valid_to > :day)
            """;

    @PersistenceContext
    EntityManager em;

    void add(WorkUnit unit) {
        em.persist(unit);
    }

    /** Waits for whoever is changing the tree, and keeps others waiting until this transaction ends. */
    void holdTree() {
        H2Rows.await(em, UnitTree.class, UnitTree.ID);
        em.createQuery("update UnitTree t set t.changes = t.changes + 1 where t.id = :id")
                .setParameter("id", UnitTree.ID)
                .executeUpdate();
    }

    long changes() {
        return em.createQuery("select t.changes from UnitTree t where t.id = :id", Long.class)
                .setParameter("id", UnitTree.ID)
                .getSingleResult();
    }

    Optional<WorkUnit> byId(long id) {
        return Optional.ofNullable(em.find(WorkUnit.class, id));
    }

    List<WorkUnit> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select u from WorkUnit u where u.id in :ids", WorkUnit.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Its past is kept in rows of its own: without this, changing it would leave its version as it was. */
    void touch(WorkUnit unit) {
        em.lock(unit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** At once, so that the new version is known. */
    void touchNow(WorkUnit unit) {
        em.lock(unit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        em.flush();
    }

    void addAll(List<WorkUnit> many) {
        many.forEach(em::persist);
        em.flush();
    }

    /** Every unit with its whole history; first the units, so that each finds its parent among them. */
    List<WorkUnit> tree() {
        em.createQuery("select u from WorkUnit u", WorkUnit.class).getResultList();
        return em.createQuery("select distinct u from WorkUnit u left join fetch u.history", WorkUnit.class)
                .getResultList();
    }

    /** What is changed in it is changed nowhere else. */
    List<WorkUnit> copyOfTree() {
        List<WorkUnit> tree = tree();
        // a name that is said otherwise looks at its words, and nothing is read any more once it is apart
        em.createQuery("select distinct v from UnitValidity v left join fetch v.words", UnitValidity.class)
                .getResultList();
        tree.forEach(em::detach);
        return tree;
    }

    List<UnitImportLine> linesOf(long importId, ImportAction action) {
        return em.createQuery(
                        "select l from UnitImportLine l where l.importId = :id and l.action = :action order by l.lineNo",
                        UnitImportLine.class)
                .setParameter("id", importId)
                .setParameter("action", action)
                .getResultList();
    }

    /** Codes of those that are not as the sheet left them; the number of the line for one that is gone. */
    List<String> changedSince(long importId) {
        return em.createQuery("""
                        select u.code, l.lineNo from UnitImportLine l left join WorkUnit u on u.id = l.unitId
                        where l.importId = :id and l.action in :did and (u.id is null or u.version <> l.unitVersion)
                        order by l.lineNo""", Object[].class)
                .setParameter("id", importId)
                .setParameter("did", List.of(ImportAction.NEW, ImportAction.UPDATE))
                .getResultStream()
                .map(l -> String.valueOf(l[0] == null ? l[1] : l[0]))
                .toList();
    }

    /** As if they had never been; a database that still needs one refuses. */
    void remove(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        em.createQuery(
                        "delete from UnitWord w where w.validityId in (select v.id from UnitValidity v where v.unit.id in :ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("delete from UnitValidity v where v.unit.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("delete from WorkUnit u where u.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    Optional<WorkUnit> byCode(String code) {
        return em.createQuery("select u from WorkUnit u where u.code = :code", WorkUnit.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    List<WorkUnit> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : em.createQuery("select u from WorkUnit u where u.code in :codes", WorkUnit.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** What stands, or will stand, directly below a unit on that day or a later one. */
    List<UnitValidity> childrenFrom(long parentId, LocalDate day) {
        return em.createQuery("""
                        select v from UnitValidity v join fetch v.unit where v.parent.id = :parent
                        and (v.validTo is null or v.validTo > :day) order by v.validFrom, v.id""", UnitValidity.class)
                .setParameter("parent", parentId)
                .setParameter("day", day)
                .getResultList();
    }

    List<UnitRow> all(LocalDate day) {
        return em.createQuery(ROW + " order by v.nameKey, u.code", UnitRow.class)
                .setParameter("day", day)
                .getResultList();
    }

    List<UnitRow> rows(Collection<Long> ids, LocalDate day) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(ROW + " and u.id in :ids order by v.nameKey, u.code", UnitRow.class)
                        .setParameter("day", day)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    Optional<UnitRow> row(long id, LocalDate day) {
        return em.createQuery(ROW + " and u.id = :id", UnitRow.class)
                .setParameter("day", day)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** By the whole code, else by the whole name; several share a name. */
    List<UnitRow> named(String code, String nameKey, LocalDate day) {
        return em.createQuery(
                        ROW + " and (u.code = :code or v.nameKey = :key) order by v.nameKey, u.code", UnitRow.class)
                .setParameter("day", day)
                .setParameter("code", code)
                .setParameter("key", nameKey)
                .setMaxResults(20)
                .getResultList();
    }

    List<UnitRow> children(Long parentId, LocalDate day, int first, int size) {
        var question = em.createQuery(
                        ROW + (parentId == null ? " and p.id is null" : " and p.id = :parent")
                                + " order by v.nameKey, u.code",
                        UnitRow.class)
                .setParameter("day", day)
                .setFirstResult(first)
                .setMaxResults(size);
        return (parentId == null ? question : question.setParameter("parent", parentId)).getResultList();
    }

    long countChildren(Long parentId, LocalDate day) {
        var question = em.createQuery(
                        """
                        select count(v) from UnitValidity v where v.validFrom <= :day and (v.validTo is null or v.validTo > :day) and """ + (parentId == null ? " v.parent is null" : " v.parent.id = :parent"), Long.class)
                .setParameter("day", day);
        return (parentId == null ? question : question.setParameter("parent", parentId)).getSingleResult();
    }

    /** In the order of the alphabet. */
    List<UnitRow> found(UnitFilter filter, int first, int size) {
        return rows(asked(
                        "select u.id, u.code, v.name, v.kind, v.parent_id, pv.name parent_name ",
                        filter,
                        PARENT,
                        " order by v.name_key, u.code",
                        "")
                .setFirstResult(first)
                .setMaxResults(size));
    }

    /** In the order of the ids, which stays whatever is renamed; those after one of them. */
    List<UnitRow> after(UnitFilter filter, long afterId, int size) {
        return rows(asked(
                        "select u.id, u.code, v.name, v.kind, v.parent_id, pv.name parent_name ",
                        filter,
                        PARENT,
                        " order by u.id",
                        " and u.id > :after")
                .setParameter("after", afterId)
                .setMaxResults(size));
    }

    long count(UnitFilter filter) {
        return ((Number) asked("select count(*) ", filter, "", "", "").getSingleResult()).longValue();
    }

    private Query asked(String select, UnitFilter filter, String joins, String order, String more) {
        boolean branch = filter.under() != null;
        Query question = em.createNativeQuery((branch ? BELOW : "")
                        + select
                        + (branch ? " from below b join work_unit u on u.id = b.id" : " from work_unit u")
                        + " join unit_validity v on v.unit_id = u.id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)"
                        + joins
                        + " where (v.name_key like :part escape '!' or lower(u.code) like :part escape '!')"
                        + more
                        + order)
                .setParameter("day", filter.day())
                .setParameter("part", Like.containing(filter.key()));
        return branch
                ? question.setParameter("ids", List.of(filter.under())).setParameter("levels", UnitTree.MOST_LEVELS)
                : question;
    }

    /** The units and all below them on a day; the ones asked for are among them also when they are closed. */
    List<Long> below(Collection<Long> ids, LocalDate day) {
        return ids.isEmpty() ? List.of() : numbers(tree(BELOW + "select distinct b.id from below b", ids, day));
    }

    /** How many stand below each of them. */
    Map<Long, Long> countBelow(Collection<Long> ids, LocalDate day) {
        Map<Long, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            lines(tree(BELOW + "select b.top_id, count(*) - 1 from below b group by b.top_id", ids, day))
                    .forEach(l -> counts.put(number(l[0]), number(l[1])));
        }
        return counts;
    }

    /** How many steps the deepest unit below stands down. */
    int height(long id, LocalDate day) {
        Query question = tree(BELOW + "select max(b.depth) from below b", List.of(id), day);
        return ((Number) question.getSingleResult()).intValue();
    }

    /** From the top down to each of the units itself. */
    Map<Long, List<UnitRow>> paths(Collection<Long> ids, LocalDate day) {
        Map<Long, List<UnitRow>> paths = new HashMap<>();
        if (!ids.isEmpty()) {
            lines(tree(ABOVE + """
                            select a.start_id, u.id, u.code, v.name, v.kind, a.parent_id from above a join work_unit u on u.id = a.id
                            join unit_validity v on v.unit_id = a.id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                            order by a.start_id, a.depth desc""", ids, day))
                    .forEach(l -> paths.computeIfAbsent(number(l[0]), id -> new ArrayList<>())
                            .add(new UnitRow(
                                    number(l[1]),
                                    (String) l[2],
                                    (String) l[3],
                                    UnitKind.valueOf((String) l[4]),
                                    number(l[5]),
                                    null)));
        }
        return paths;
    }

    /** Units of a day that nobody finds who goes down from the top: below themselves, below a closed one, or too deep. */
    List<Object[]> adrift(LocalDate day, int most) {
        return lines(em.createNativeQuery("""
                        with recursive reached (id, depth) as (
                          select v.unit_id, 1 from unit_validity v
                          where v.parent_id is null and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                          union all
                          select v.unit_id, r.depth + 1 from reached r join unit_validity v on v.parent_id = r.id
                            and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                          where r.depth < :levels)
                        select u.id, u.code from unit_validity v join work_unit u on u.id = v.unit_id left join reached r on r.id = u.id
                        where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) and r.id is null order by u.id""")
                .setParameter("day", day)
                .setParameter("levels", UnitTree.MOST_LEVELS)
                .setMaxResults(most));
    }

    /** Units that were two things on one day. */
    List<Object[]> twofold(int most) {
        return em.createQuery("""
                        select u.id, u.code from UnitValidity v join v.unit u join UnitValidity w on w.unit = u
                        where w.validFrom > v.validFrom and (v.validTo is null or v.validTo > w.validFrom) order by u.id""", Object[].class).setMaxResults(most).getResultList();
    }

    /** Latest first. */
    List<UnitPastRow> past(long id) {
        return em.createQuery("""
                        select new id.binahumas.organisation.UnitPastRow(v.validFrom, v.validTo, v.name, v.kind, p.id, pv.name)
                        from UnitValidity v left join v.parent p
                        left join UnitValidity pv on pv.unit = p and pv.validFrom <= v.validFrom and (pv.validTo is null or pv.validTo > v.validFrom)
                        where v.unit.id = :id order by v.validFrom desc""", UnitPastRow.class).setParameter("id", id).getResultList();
    }

    List<UnitHeirRow> successors(long id) {
        return heirs("""
                select new id.binahumas.organisation.UnitHeirRow(u.id, v.name, s.happenedOn)
                from UnitSuccession s join s.successor u join UnitValidity v on v.unit = u
                where s.unit.id = :id and v.validFrom = (select max(w.validFrom) from UnitValidity w where w.unit = u) order by v.nameKey""", id);
    }

    List<UnitHeirRow> predecessors(long id) {
        return heirs("""
                select new id.binahumas.organisation.UnitHeirRow(u.id, v.name, s.happenedOn)
                from UnitSuccession s join s.unit u join UnitValidity v on v.unit = u
                where s.successor.id = :id and v.validFrom = (select max(w.validFrom) from UnitValidity w where w.unit = u) order by v.nameKey""", id);
    }

    private List<UnitHeirRow> heirs(String question, long id) {
        return em.createQuery(question, UnitHeirRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Query tree(String sql, Collection<Long> ids, LocalDate day) {
        return em.createNativeQuery(sql)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .setParameter("levels", UnitTree.MOST_LEVELS);
    }

    private static List<UnitRow> rows(Query question) {
        return lines(question).stream()
                .map(l -> new UnitRow(
                        number(l[0]),
                        (String) l[1],
                        (String) l[2],
                        UnitKind.valueOf((String) l[3]),
                        number(l[4]),
                        (String) l[5]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> lines(Query question) {
        return question.getResultList();
    }

    private static List<Long> numbers(Query question) {
        List<Long> numbers = new ArrayList<>();
        for (Object number : question.getResultList()) {
            numbers.add(number(number));
        }
        return numbers;
    }

    private static Long number(Object value) {
        return value == null ? null : Long.valueOf(((Number) value).longValue());
    }
}
