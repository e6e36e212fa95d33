package id.binahumas.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions about what people asked concerning their own data, and what mail they want. */
@ApplicationScoped
class ProfileRepository {

    private static final String CORRECTION_ROW = """
            select new id.binahumas.profile.CorrectionRow(r.id, r.personId, p.name, r.field, r.oldValue, r.newValue,
                r.requestedAt, r.dueAt, r.state, r.decidedAt, r.answer)
            from CorrectionRequest r join Person p on p.id = r.personId
            """;

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    ResponseTime responseTime(RequestKind kind, LocalDate day) {
        return em.createQuery(
                        "select t from ResponseTime t where t.requestKind = :kind and t.validFrom <= :day order by t.validFrom desc",
                        ResponseTime.class)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult();
    }

    Optional<CorrectionRequest> correction(long id) {
        return Optional.ofNullable(em.find(CorrectionRequest.class, id));
    }

    boolean isOpen(long personId, CorrectionField field) {
        return em.createQuery(
                                "select count(r) from CorrectionRequest r where r.personId = :person and r.field = :field and r.state = :open",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("field", field)
                        .setParameter("open", CorrectionState.OPEN)
                        .getSingleResult()
                > 0;
    }

    List<CorrectionRow> correctionsOf(long personId, int most) {
        return em.createQuery(
                        CORRECTION_ROW + "where r.personId = :person order by r.requestedAt desc, r.id desc",
                        CorrectionRow.class)
                .setParameter("person", personId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those due first come first; any state when none is named. */
    List<CorrectionRow> corrections(CorrectionState state, int first, int size) {
        return em.createQuery(
                        CORRECTION_ROW + "where :state is null or r.state = :state order by r.dueAt, r.id",
                        CorrectionRow.class)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countCorrections(CorrectionState state) {
        return em.createQuery(
                        "select count(r) from CorrectionRequest r where :state is null or r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** In one statement, which counts no further than it says. */
    WaitingRequests waiting() {
        Object[] counts = (Object[]) em.createNativeQuery("""
                        select (select count(*) from (select r.id from correction_request r where r.state = :open limit :most) c),
                          (select count(*) from (select r.id from erasure_request r where r.state = :requested limit :most) e)""")
                .setParameter("open", CorrectionState.OPEN.name())
                .setParameter("requested", ErasureState.REQUESTED.name())
                .setParameter("most", WaitingRequests.MOST + 1)
                .getSingleResult();
        return new WaitingRequests(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    Optional<MailChange> mailChange(String secret) {
        return em.createQuery("select c from MailChange c where c.tokenHash = :hash", MailChange.class)
                .setParameter("hash", MailChange.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** The address that waits for its confirmation. */
    Optional<MailChange> waitingMail(long personId, Instant now) {
        return em.createQuery(
                        "select c from MailChange c where c.personId = :person and c.usedAt is null and c.expiresAt > :now order by c.createdAt desc",
                        MailChange.class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Links that were sent before open nothing any more. */
    void endMailChanges(long personId, Instant now) {
        em.createQuery("update MailChange c set c.usedAt = :now where c.personId = :person and c.usedAt is null")
                .setParameter("now", now)
                .setParameter("person", personId)
                .executeUpdate();
    }

    List<MailRefusal> refusals(long personId) {
        return em.createQuery("select r from MailRefusal r where r.personId = :person", MailRefusal.class)
                .setParameter("person", personId)
                .getResultList();
    }

    boolean isRefused(long personId, MailKind kind) {
        return em.createQuery(
                                "select count(r) from MailRefusal r where r.personId = :person and r.kind = :kind",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    void remove(Object entity) {
        em.remove(entity);
    }
}
