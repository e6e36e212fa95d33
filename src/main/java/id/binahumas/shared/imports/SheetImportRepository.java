package id.binahumas.shared.imports;

import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions about sheets and their lines; the lines of each kind are kept by themselves. */
@ApplicationScoped
class SheetImportRepository {

    private static final String ROW = """
            select new id.binahumas.shared.imports.SheetImportRow(i.id, i.kind, i.aboutId, coalesce(f.displayName, '–'), i.createdAt, i.finishedAt, i.createdByName,
                i.state, i.choice, i.newCount, i.updateCount, i.sameCount, i.refusedCount, i.failure, i.failureArgs)
            from SheetImport i left join StoredFile f on f.id = i.fileId
            """;

    private static final String OF_KIND = " where i.kind = :kind and (:anything = true or i.aboutId = :about)";

    @PersistenceContext
    EntityManager em;

    void add(SheetImport opened) {
        em.persist(opened);
    }

    void addAll(Collection<? extends SheetLine> lines) {
        lines.forEach(em::persist);
        em.flush();
    }

    Optional<SheetImport> byId(long id) {
        return Optional.ofNullable(em.find(SheetImport.class, id));
    }

    /** One worker at a time. */
    Optional<SheetImport> lock(long id) {
        return Optional.ofNullable(em.find(SheetImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SheetImport> byKey(long accountId, String key) {
        return em.createQuery(
                        "select i from SheetImport i where i.createdBy = :account and i.idempotencyKey = :key",
                        SheetImport.class)
                .setParameter("account", accountId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Optional<SheetImportRow> row(long id) {
        return em.createQuery(ROW + " where i.id = :id", SheetImportRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<SheetImportRow> page(String kind, Long about, int first, int size) {
        return em.createQuery(ROW + OF_KIND + " order by i.createdAt desc, i.id desc", SheetImportRow.class)
                .setParameter("kind", kind)
                .setParameter("anything", about == null)
                .setParameter("about", about == null ? 0L : about)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String kind, Long about) {
        return em.createQuery("select count(i) from SheetImport i" + OF_KIND, Long.class)
                .setParameter("kind", kind)
                .setParameter("anything", about == null)
                .setParameter("about", about == null ? 0L : about)
                .getSingleResult();
    }

    void forgetLines(Class<? extends SheetLine> lines, long importId) {
        em.createQuery("delete from " + lines.getSimpleName() + " l where l.importId = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }

    List<Long> old(Instant before) {
        return em.createQuery("""
                        select i.id from SheetImport i where i.forgottenAt is null and i.state in :still
                        and coalesce(i.finishedAt, i.createdAt) < :before order by i.id""", Long.class)
                .setParameter(
                        "still",
                        List.of(ImportState.CHECKED, ImportState.APPLIED, ImportState.FAILED, ImportState.UNDONE))
                .setParameter("before", before)
                .getResultList();
    }

    void emptyLines(Class<? extends SheetLine> lines, long importId) {
        boolean remember = em.getMetamodel().entity(lines).getAttributes().stream()
                .anyMatch(a -> a.getName().equals("beforeState"));
        em.createQuery("update " + lines.getSimpleName() + " l set l.cells = '', l.problems = null"
                        + (remember ? ", l.beforeState = null" : "") + " where l.importId = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }

    <L extends SheetLine> List<L> lines(Class<L> lines, long importId) {
        return em.createQuery("select l from " + lines.getSimpleName() + " l where l.importId = :id", lines)
                .setParameter("id", importId)
                .getResultList();
    }

    /** The sheet as it came. */
    List<SheetRow> rows(Class<? extends SheetLine> lines, long importId) {
        return em.createQuery(
                        "select l.lineNo, l.cells from " + lines.getSimpleName()
                                + " l where l.importId = :id order by l.lineNo",
                        Object[].class)
                .setParameter("id", importId)
                .getResultStream()
                .map(l -> new SheetRow((Integer) l[0], Cells.split((String) l[1])))
                .toList();
    }

    /** From the one after this line; so many of them are left out. */
    List<ImportLineRow> lineRows(
            Class<? extends SheetLine> lines, long importId, ImportAction action, int after, int first, int size) {
        return em.createQuery(
                        "select new id.binahumas.shared.imports.ImportLineRow(l.lineNo, l.cells, l.action, l.problems) from "
                                + lines.getSimpleName()
                                + " l where l.importId = :id and l.action = :action and l.lineNo > :after order by l.lineNo",
                        ImportLineRow.class)
                .setParameter("id", importId)
                .setParameter("action", action)
                .setParameter("after", after)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }
}
