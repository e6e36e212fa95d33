package id.binahumas.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions about copies of people's data and requests to be erased. */
@ApplicationScoped
class PrivacyRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<DataCopy> copy(long id) {
        return Optional.ofNullable(em.find(DataCopy.class, id));
    }

    Optional<DataCopy> latestCopy(long personId) {
        return em.createQuery(
                        "select c from DataCopy c where c.personId = :person order by c.requestedAt desc, c.id desc",
                        DataCopy.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<ErasureRequest> erasure(long id) {
        return Optional.ofNullable(em.find(ErasureRequest.class, id));
    }

    /** Under the lock of its row: a withdrawal and the erasure come one after the other. */
    Optional<ErasureRequest> lockErasure(long id) {
        return Optional.ofNullable(em.find(ErasureRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ErasureRequest> latestErasure(long personId) {
        return em.createQuery(
                        "select r from ErasureRequest r where r.personId = :person order by r.requestedAt desc, r.id desc",
                        ErasureRequest.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ErasureRow> erasures(ErasureState state, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.profile.ErasureRow(r.id, p.name, r.requestedAt, r.dueAt, r.state, r.doneAt)
                        from ErasureRequest r join Person p on p.id = r.personId
                        where :state is null or r.state = :state order by r.dueAt, r.id""", ErasureRow.class)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countErasures(ErasureState state) {
        return em.createQuery(
                        "select count(r) from ErasureRequest r where :state is null or r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    List<Object[]> corrections(long personId) {
        return em.createQuery(
                        "select r.field, r.oldValue, r.newValue, r.reason, r.state, r.requestedAt, r.answer from CorrectionRequest r where r.personId = :person order by r.requestedAt",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Object[]> erasuresOf(long personId) {
        return em.createQuery(
                        "select r.reason, r.state, r.requestedAt, r.answer from ErasureRequest r where r.personId = :person order by r.requestedAt",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Object[]> mailChanges(long personId) {
        return em.createQuery(
                        "select c.mail, c.createdAt, c.usedAt from MailChange c where c.personId = :person order by c.createdAt",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Object[]> refusals(long personId) {
        return em.createQuery(
                        "select r.kind, r.since from MailRefusal r where r.personId = :person order by r.since, r.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The papers handed in with corrections. */
    List<Object[]> proofs(long personId) {
        return em.createQuery(
                        "select f.id, f.displayName from CorrectionRequest r join StoredFile f on f.id = r.proofFileId where r.personId = :person order by f.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                select (select count(c) from CorrectionRequest c where c.personId = p.id),
                (select count(r) from ErasureRequest r where r.personId = p.id),
                (select count(m) from MailChange m where m.personId = p.id),
                (select count(f) from MailRefusal f where f.personId = p.id)
                from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** Files of proofs and copies. */
    List<Long> files(long personId) {
        List<Long> proofs = em.createQuery(
                        "select r.proofFileId from CorrectionRequest r where r.personId = :person and r.proofFileId is not null",
                        Long.class)
                .setParameter("person", personId)
                .getResultList();
        List<Long> copies = em.createQuery(
                        "select c.fileId from DataCopy c where c.personId = :person and c.fileId is not null",
                        Long.class)
                .setParameter("person", personId)
                .getResultList();
        return Stream.concat(proofs.stream(), copies.stream()).toList();
    }

    /** That something was asked stays, what was said in it goes. */
    void erase(long personId) {
        change(
                "update CorrectionRequest r set r.oldValue = null, r.newValue = null, r.reason = null, r.answer = null, r.proofFileId = null where r.personId = :person",
                personId);
        change(
                "update CorrectionRequest r set r.state = id.binahumas.profile.CorrectionState.WITHDRAWN where r.personId = :person and r.state = id.binahumas.profile.CorrectionState.OPEN",
                personId);
        change("update ErasureRequest r set r.reason = null, r.answer = null where r.personId = :person", personId);
        change("delete from DataCopy c where c.personId = :person", personId);
        change("delete from MailChange c where c.personId = :person", personId);
        change("delete from MailRefusal r where r.personId = :person", personId);
    }

    /** Requests, copies and choices go along; a kind of mail both refused is refused once. */
    void move(long from, long to) {
        for (String entity : List.of("CorrectionRequest", "ErasureRequest", "DataCopy", "MailChange")) {
            em.createQuery("update " + entity + " r set r.personId = :to where r.personId = :from")
                    .setParameter("to", to)
                    .setParameter("from", from)
                    .executeUpdate();
        }
        List<MailKind> refused = em.createQuery(
                        "select r.kind from MailRefusal r where r.personId = :person", MailKind.class)
                .setParameter("person", to)
                .getResultList();
        em.createQuery("select r from MailRefusal r where r.personId = :person", MailRefusal.class)
                .setParameter("person", from)
                .getResultStream()
                .filter(r -> !refused.contains(r.kind()))
                .forEach(r -> r.belongTo(to));
    }

    private void change(String statement, long personId) {
        em.createQuery(statement).setParameter("person", personId).executeUpdate();
    }
}
